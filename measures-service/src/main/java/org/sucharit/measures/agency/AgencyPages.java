package org.sucharit.measures.agency;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sucharit.kit.security.Actor;
import org.sucharit.kit.web.PageWish;

/** Finding an agency. */
@Controller
class AgencyPages {

    private final AgencyFinder finder;

    AgencyPages(AgencyFinder finder) {
        this.finder = finder;
    }

    @GetMapping("/work/agencies")
    String list(
            @RequestParam @Nullable String query,
            @RequestParam @Nullable String province,
            @Valid PageWish page,
            @Nullable Actor actor,
            Model model) {
        return finder.show(query, province, page, actor, model);
    }
}
