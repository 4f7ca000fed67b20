package org.sucharit.complaints.casepages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.sucharit.complaints.access.CaseAccessEvent.CaseRead;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.access.Reading;
import org.sucharit.complaints.attachment.FiledFile;
import org.sucharit.complaints.casefile.CaseReading;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseId;
import org.sucharit.complaints.complaint.ComplaintEvent.MessageWritten;
import org.sucharit.complaints.form.Forms;
import org.sucharit.kit.security.Actor;

/** Who read what of a case, day by day: for the oversight body and whoever is assigned. Reading this is in it too. */
@Controller
class AccessLogPages {

    private final CaseReading reading;
    private final CaseDoor door;
    private final CaseParts parts;

    AccessLogPages(CaseReading reading, CaseDoor door, CaseParts parts) {
        this.reading = reading;
        this.door = door;
        this.parts = parts;
    }

    /** @param file its number in the case; null when it is no file @param times on that day */
    record Line(
            LocalDate on, String by, Reading what, @Nullable Integer file, long times) {}

    private record Same(
            LocalDate on, String by, Reading what, @Nullable Integer file) {}

    @GetMapping("/cases/{id}/access-log")
    ModelAndView log(Actor actor, @PathVariable CaseId id) {
        var file = door.see(actor, id);
        if (!CaseParts.isOpen(actor, file)) return Forms.done(CaseParts.address(file));
        var page = parts.page("access-log", actor, file);
        page.addObject("lines", lines(reading.accessLog(actor, id), files(file)));
        return page;
    }

    /** The newest day first. */
    private static List<Line> lines(List<CaseRead> readings, List<String> files) {
        var times = new LinkedHashMap<Same, Long>();
        for (var read : readings) {
            int file = read.entry() == null ? -1 : files.indexOf(read.entry());
            times.merge(new Same(read.on(), read.by(), read.what(), file < 0 ? null : file + 1), 1L, Long::sum);
        }
        var lines = new ArrayList<Line>();
        times.forEach((same, number) -> lines.add(new Line(same.on(), same.by(), same.what(), same.file(), number)));
        lines.sort(Comparator.comparing(Line::on).reversed());
        return lines;
    }

    private static List<String> files(CaseFile file) {
        var files = new ArrayList<>(file.filed().files());
        file.all(MessageWritten.class).forEach(message -> files.addAll(message.files()));
        return files.stream().map(FiledFile::fileId).toList();
    }
}
