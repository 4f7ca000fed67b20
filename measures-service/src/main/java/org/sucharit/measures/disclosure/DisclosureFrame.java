package org.sucharit.measures.disclosure;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.sucharit.kit.projection.Freshness;
import org.sucharit.kit.security.Access;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.measures.agency.RegisteredAgency;

/** What the pages of disclosures have around them. */
@Component
class DisclosureFrame {

    private final Access access;

    DisclosureFrame(Access access) {
        this.access = access;
    }

    /** Whose and of which year it is, and what the reader may do there. */
    void show(RegisteredAgency agency, int year, @Nullable Actor actor, HttpServletResponse response, Model model) {
        model.addAttribute("agency", agency);
        model.addAttribute("year", year);
        model.addAttribute("stale", response.containsHeader(Freshness.STALE));
        model.addAttribute("officer", actor != null && access.allows(actor, agency.code(), Role.OFFICER));
        model.addAttribute(
                "informed", actor != null && access.allows(actor, agency.code(), Role.OFFICER, Role.EXECUTIVE));
    }
}
