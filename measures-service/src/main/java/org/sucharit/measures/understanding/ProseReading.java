package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.ReportedProse;
import org.sucharit.kernel.reported.ReportedProse.Memo;
import org.sucharit.kernel.text.ThaiText;

/** What stands outside the tables: the cover, the title, and sections with the tables they lead to. */
final class ProseReading {

    private static final Pattern NAMES_ITSELF =
            Pattern.compile("^(?:ร่าง|แบบ|สรุป)?(?:มาตรการ|รายงาน|แผน|สรุป|ผลการ|เอกสาร|ประกาศ|การดำเนิน)");
    private static final Pattern NAMES_WHOSE = Pattern.compile(
            "^(?:ของ)?(?:เทศบาล|องค์การบริหาร|อบต|อบจ|เมืองพัทยา|กรุงเทพ|อำเภอ|จังหวัด|(?:ประจำ)?ปีงบประมาณ|รอบ|ระหว่าง)");
    private static final Pattern TELLS = Pattern.compile("ได้|กำหนด|ขอรายงาน|ผลการประเมิน");
    /** What every edition has anew. */
    private static final Pattern REGISTERED = Pattern.compile(
            "^(?:ที่\\s*\\S{1,20}\\s*\\S*[/]\\S*(?:\\s*ลงวันที่.*)?|(?:ที่\\s*)?ลงวันที่.{1,40}|\\(ฉบับแก้ไขครั้งที่.{1,5}\\))$");

    private static final int LONGEST_TITLE_LINE = 160;
    private static final int LONGEST_TITLE = 400;

    private final Set<String> told = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final List<String> title = new ArrayList<>();
    private final Sections sections = new Sections();
    private Signatures.Block signatures = new Signatures.Block();
    private @Nullable MemoReading cover;
    private @Nullable Memo memo;
    private boolean whose;
    private boolean opened;

    private ProseReading() {}

    /** @param parts of the document @param measures whose titles and groups stand in the text between their tables */
    static ProseReading of(List<Part> parts, List<UnderstoodMeasure> measures) {
        ProseReading reading = new ProseReading();
        measures.forEach(measure ->
                reading.tell(measure.measure().title(), measure.measure().group()));
        for (int i = 0; i < parts.size(); i++) {
            Part next = i + 1 < parts.size() ? parts.get(i + 1) : null;
            switch (parts.get(i)) {
                case Part.Prose line -> reading.line(line, next);
                case Part.Head head -> reading.table(head.columns());
                case Part.Body _ -> {}
            }
        }
        reading.endCover();
        return reading;
    }

    ReportedProse prose() {
        return new ReportedProse(title, memo, sections.all());
    }

    /** What went beyond the bounds, shortened; empty where nothing did. */
    String leftOut() {
        return sections.leftOut();
    }

    private void tell(String title, @Nullable String group) {
        told.add(ThaiText.fold(title));
        if (group != null) group.lines().map(ThaiText::fold).forEach(told::add);
    }

    private void table(Columns columns) {
        endCover();
        opened = true;
        sections.table(columns);
    }

    private void line(Part.Prose line, @Nullable Part next) {
        if (!opened && title.isEmpty() && cover == null && memo == null && MemoReading.begins(line.text())) {
            cover = new MemoReading();
        } else if (cover == null || endsCover(line)) {
            endCover();
            body(line, next);
        } else if (!signatures.holds(line)) {
            cover.read(line.text());
        }
    }

    /** The document itself begins with a heading, or with its name below the signature of the memo. */
    private boolean endsCover(Part.Prose line) {
        boolean named = NAMES_ITSELF.matcher(ThaiText.fold(line.text())).find();
        return line.level() > 0 || signatures.hasBegun() && named;
    }

    private void endCover() {
        if (cover == null) return;
        memo = cover.memo();
        cover = null;
        signatures = new Signatures.Block();
    }

    private void body(Part.Prose line, @Nullable Part next) {
        if (signatures.holds(line)) return;
        String text = Unnamed.of(line.text());
        if (!opened && isTitle(text)) {
            title.add(Texts.oneLine(text));
        } else if (!title.isEmpty() && !opened && REGISTERED.matcher(text).matches()) {
            return;
        } else if (isNew(text)) {
            opened = true;
            sections.line(new Part.Prose(text, line.level(), line.number()), next);
        }
    }

    private boolean isTitle(String text) {
        String folded = ThaiText.fold(text);
        boolean about =
                NAMES_WHOSE.matcher(folded).find() && !TELLS.matcher(folded).find();
        boolean named = title.isEmpty() || about || !whose;
        boolean fits =
                text.length() <= LONGEST_TITLE_LINE && String.join("", title).length() + text.length() <= LONGEST_TITLE;
        if (!fits || !named || Sections.announces(text)) return false;
        boolean is = about && !title.isEmpty() || NAMES_ITSELF.matcher(folded).find();
        whose |= is && about;
        return is;
    }

    /** Groups of measures stand above their rows; running headers say again what was said. */
    private boolean isNew(String text) {
        String folded = ThaiText.fold(text);
        if (told.contains(folded)) return false;
        boolean announced = Titles.announcesMeasure(text)
                && told.stream().anyMatch(title -> !title.isEmpty() && folded.endsWith(title));
        return !announced && seen.add(folded);
    }
}
