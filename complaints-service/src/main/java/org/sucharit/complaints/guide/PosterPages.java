package org.sucharit.complaints.guide;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.sucharit.complaints.listening.Directory;
import org.sucharit.kernel.AgencyId;
import org.sucharit.kit.problem.Problem;

/** An agency's poster, one sheet of A4: its code leads to the page on which the agency is written to. */
@Controller
class PosterPages {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Directory directory;
    private final String origin;

    /** @param origin where the platform's pages are reached from outside: what a request says of it may be forged */
    PosterPages(Directory directory, @Value("${sucharit.origin}") String origin) {
        this.directory = directory;
        this.origin = origin;
    }

    @GetMapping("/file/{code}/poster")
    String poster(@PathVariable String code, HttpServletResponse response, Model model) {
        if (!AgencyId.isValid(code)) throw Problem.notFound();
        var agency = directory.agency(new AgencyId(code)).orElseThrow(Problem::notFound);
        var address = origin + "/file/" + code;
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("agencyName", agency.nameTh());
        model.addAttribute("code", code);
        model.addAttribute("squares", ScanCode.of(address));
        model.addAttribute("typed", typed(address));
        model.addAttribute("how", typed(origin + "/file/how/it-works"));
        model.addAttribute("trial", leadsToThisMachine());
        return "guide/poster";
    }

    /** As somebody types it. */
    private static String typed(String address) {
        return address.startsWith("https://") ? address.substring("https://".length()) : address;
    }

    private boolean leadsToThisMachine() {
        return THIS_MACHINE.contains(
                Objects.requireNonNullElse(URI.create(origin).getHost(), ""));
    }
}
