package org.sucharit.complaints.mailbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.complaints.complaint.Identity;
import org.sucharit.complaints.complaint.SubmissionKey;
import org.sucharit.complaints.mailbox.MailboxBodies.CaptionBody;
import org.sucharit.complaints.mailbox.MailboxBodies.MessageBody;
import org.sucharit.kit.problem.Problem;

/**
 * The mailbox of one case for whoever shows its receipt: {@code Authorization: Receipt} and the digits. Nobody is signed
 * in here. Every request shows the receipt again; there is no session.
 */
@RestController
@RequestMapping("/api/mailbox")
class MailboxApi {

    private static final String KEY = "Idempotency-Key";
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final MailboxDoor door;
    private final Reading reading;
    private final Writing writing;
    private final Uploads uploads;
    private final ReceiptExchange exchange;
    private final Validator validator;
    private final Clock clock;

    MailboxApi(
            MailboxDoor door,
            Reading reading,
            Writing writing,
            Uploads uploads,
            ReceiptExchange exchange,
            Validator validator,
            Clock clock) {
        this.door = door;
        this.reading = reading;
        this.writing = writing;
        this.uploads = uploads;
        this.exchange = exchange;
        this.validator = validator;
        this.clock = clock;
    }

    /** @param on the day it stands under */
    record Accepted(LocalDate on) {}

    /** @param files how many came in */
    record AcceptedFiles(LocalDate on, int files) {}

    /** @param identityGiven whether there is one now */
    record IdentityStanding(boolean identityGiven) {}

    /** @param receipt the only copy there will ever be */
    record NewReceipt(@JsonProperty String receipt) {

        @Override
        public String toString() {
            return "•••";
        }
    }

    @GetMapping
    ResponseEntity<MailboxView> read(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String receipt,
            Locale language) {
        return unkept(HttpStatus.OK, reading.view(open(receipt), language));
    }

    @PostMapping(path = "/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> write(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String receipt,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody MessageBody body) {
        writing.message(open(receipt), visible(key), body.text());
        return unkept(HttpStatus.CREATED, new Accepted(LocalDate.now(clock)));
    }

    /** Files in parts {@code attachment}, and perhaps what is said about them in part {@code text}. */
    @PostMapping(path = "/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<AcceptedFiles> attach(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String receipt,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            HttpServletRequest request) {
        var mailbox = open(receipt);
        var repeatable = visible(key);
        var arriving = uploads.read(mailbox, request, part -> {});
        requireFit(arriving);
        writing.files(mailbox, repeatable, arriving);
        return unkept(
                HttpStatus.CREATED,
                new AcceptedFiles(LocalDate.now(clock), arriving.files().size()));
    }

    private void requireFit(Arriving arriving) {
        var violations = validator.validate(new CaptionBody(arriving.text()));
        if (!violations.isEmpty()) throw new ConstraintViolationException(violations);
    }

    /** Nothing in it withdraws what was given. */
    @PutMapping(path = "/identity", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IdentityStanding> identify(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String receipt,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody Identity identity) {
        var mailbox = open(receipt);
        if (identity.isEmpty()) writing.withdrawIdentity(mailbox);
        else writing.giveIdentity(mailbox, visible(key), identity);
        return unkept(HttpStatus.OK, new IdentityStanding(!identity.isEmpty()));
    }

    @DeleteMapping("/identity")
    ResponseEntity<IdentityStanding> withdraw(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String receipt) {
        writing.withdrawIdentity(open(receipt));
        return unkept(HttpStatus.OK, new IdentityStanding(false));
    }

    /** Only for a receipt that whoever recorded the complaint has seen; with the same key again the same new one. */
    @PostMapping("/receipt")
    ResponseEntity<NewReceipt> replace(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String receipt,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        var old = door.handles(ShownReceipt.of(receipt));
        var exchanged = exchange.exchange(old, SubmissionKey.of(key));
        return unkept(HttpStatus.CREATED, new NewReceipt(exchanged.receipt().shown()));
    }

    private Opened open(@Nullable String authorization) {
        var mailbox = door.open(ShownReceipt.of(authorization));
        mailbox.file().requireOwnReceipt();
        return mailbox;
    }

    private static @Nullable String visible(@Nullable String key) {
        if (key != null && !VISIBLE.matcher(key).matches()) throw new Problem(HttpStatus.BAD_REQUEST, "KEY_MALFORMED");
        return key;
    }

    private static <T> ResponseEntity<T> unkept(HttpStatus status, T body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
