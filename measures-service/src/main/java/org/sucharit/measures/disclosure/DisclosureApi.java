package org.sucharit.measures.disclosure;

import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.command.Answer;
import org.sucharit.kit.command.Answers;
import org.sucharit.kit.command.Caller;
import org.sucharit.kit.web.BuddhistYear;

/** What agencies disclose, item by item. */
@RestController
@RequestMapping("/api/disclosures/{agency}/{fiscalYear}")
class DisclosureApi {

    private final DisclosureDesk desk;

    DisclosureApi(DisclosureDesk desk) {
        this.desk = desk;
    }

    /** @param item code in that year, in upper or lower case */
    @PutMapping("/{item}")
    ResponseEntity<Answer> revise(
            Caller caller,
            @PathVariable AgencyId agency,
            @PathVariable @BuddhistYear Integer fiscalYear,
            @PathVariable String item,
            @Valid @RequestBody DisclosureBody body) {
        return Answers.ok(desk.revise(caller, agency, fiscalYear, item.toUpperCase(Locale.ROOT), body.content()));
    }
}
