package org.sucharit.measures.understanding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.assessed.Mention;
import org.sucharit.kernel.text.Folded;
import org.sucharit.kernel.text.ThaiText;

/** What paragraphs say of the assessment: the total and its grade, and remarks on each instrument with the items named. */
final class RemarkReading {

    private static final Pattern TOTAL = Pattern.compile(
            "(?:ผลคะแนน|คะแนนรวม|คะแนนเฉลี่ย|ได้คะแนน|มีคะแนน|ผลการประเมิน[^\\d]{0,60}คะแนน)[^\\d]{0,25}(?:100|\\d{2})[.]\\d{1,2}|ผลการประเมิน[^\\d]{0,40}(?:100|\\d{2})[.]\\d{1,2}คะแนน");
    private static final Pattern REMARK = Pattern.compile(
            "ข้อเสนอแนะ|ควรพัฒนา|ควรปรับปรุง|ต้องปรับปรุง|ไม่ได้รับคะแนน|ควรรักษา|จุดอ่อน|ข้อบกพร่อง|ควรให้ความสำคัญ");
    private static final Pattern FAILED =
            Pattern.compile("(?:ไม่ได้(?:รับ)?คะแนน|ไม่ได้คะแนน|ได้0คะแนน|คะแนน0)(?:ในข้อ|ได้แก่|คือ|ข้อ|ดังนี้|:|,)*");
    private static final int SHORTEST = 50;

    private final AnswerReading answers;
    private final Scores scores;

    RemarkReading(AnswerReading answers, Scores scores) {
        this.answers = answers;
        this.scores = scores;
    }

    void read(String line) {
        String folded = Folded.of(line).text();
        Optional<Instrument> instrument = Instruments.named(line);
        if (instrument.isPresent()
                && line.length() >= SHORTEST
                && REMARK.matcher(folded).find()) {
            scores.remark(instrument.get(), Texts.oneLine(line));
            items(line);
        } else if (TOTAL.matcher(folded).find() && ThaiText.fold(line).contains("ประเมิน")) {
            scores.remark(null, Texts.oneLine(line));
        }
    }

    private void items(String line) {
        List<Mention> items = answers.mentions(line).stream()
                .filter(mention -> mention.kind() == Mention.Kind.ITEM)
                .toList();
        if (items.isEmpty()) return;
        int failedFrom = endOfFailed(line);
        int listEnd = failedFrom;
        for (Mention item : items) {
            boolean failed = failedFrom >= 0 && item.start() >= failedFrom && item.start() - listEnd <= 12;
            if (failed) listEnd = item.end();
            scores.item(item.code(), failed, failed ? null : clause(line, items));
        }
    }

    /** Where, in the line, the list of items without points may begin; -1 where none is announced. */
    private static int endOfFailed(String line) {
        Folded folded = Folded.of(line);
        Matcher failed = FAILED.matcher(folded.text());
        return failed.find() ? folded.endOf(failed.end()) : -1;
    }

    /** The words right around the items. */
    private static String clause(String line, List<Mention> items) {
        int start = line.lastIndexOf(' ', Math.max(0, items.getFirst().start() - 12)) + 1;
        return Texts.oneLine(line.substring(
                Math.min(start, items.getFirst().start()), items.getLast().end()));
    }
}
