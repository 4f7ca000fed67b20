package org.sucharit.measures.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.security.Role;
import org.sucharit.kit.web.PageWish;

/** Fills the page on which an agency is found; one's own come first. */
@Component
public class AgencyFinder {

    private final Agencies agencies;
    private final AgencyRegistry registry;
    private final WaitingMatters waiting;

    AgencyFinder(Agencies agencies, AgencyRegistry registry, WaitingMatters waiting) {
        this.agencies = agencies;
        this.registry = registry;
        this.waiting = waiting;
    }

    /** @param waiting how many matters wait there for the visitor */
    public record Own(AgencyId code, String nameTh, int waiting) {}

    /** @return the template's name */
    public String show(
            @Nullable String query, @Nullable String province, PageWish page, @Nullable Actor actor, Model model) {
        var wanted = province == null || province.isBlank() ? null : province;
        model.addAttribute("query", query);
        model.addAttribute("province", wanted);
        model.addAttribute("own", actor == null ? List.of() : own(actor));
        model.addAttribute("inspector", actor != null && actor.roles().contains(Role.INSPECTOR.name()));
        model.addAttribute("found", agencies.find(query, wanted, page));
        return "agency/list";
    }

    private List<Own> own(Actor actor) {
        return actor.agencies().stream()
                .flatMap(code -> registry.find(code).stream())
                .map(agency -> new Own(agency.code(), agency.profile().nameTh(), waiting.count(actor, agency.code())))
                .toList();
    }
}
