package org.sucharit.complaints.referral;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.complaints.complaint.Authority;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.Written;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.security.Actor;

/** Packages of a referred case, each encrypted for whom the case was referred to. */
@RestController
@RequestMapping("/api/cases/{id}/packages")
class ReferralApi {

    private final Packing packing;
    private final SentPackages sent;

    ReferralApi(Packing packing, SentPackages sent) {
        this.packing = packing;
        this.sent = sent;
    }

    /** @param passphrase see {@link PackageOrder} */
    record OrderBody(
            @NotNull Authority to,

            @NotNull @Written(required = true, max = PackageOrder.REASON)
            Secret reason,

            @Nullable @Written(max = PackageOrder.PASSPHRASE)
            Secret passphrase) {

        @Override
        public String toString() {
            return "•••";
        }
    }

    /** @return an OpenPGP message with a ZIP archive; each request makes a new one */
    @PostMapping
    void pack(Caller caller, @PathVariable CaseId id, @Valid @RequestBody OrderBody body, HttpServletResponse response)
            throws IOException {
        var order = new PackageOrder(body.to(), body.reason(), body.passphrase());
        PackageDownload.send(packing.pack(caller, id, order), response);
    }

    /** What has left, and once the case is erased, whether the recipients were told. */
    @GetMapping
    ResponseEntity<Sent> all(Actor actor, @PathVariable CaseId id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Sent(sent.of(actor, id)));
    }

    /** @param items in order */
    record Sent(List<SentPackage> items) {}
}
