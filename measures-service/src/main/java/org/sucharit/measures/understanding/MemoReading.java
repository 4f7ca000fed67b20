package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.ReportedProse.Memo;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.ThaiDates;

/** The cover memo (บันทึกข้อความ): its form is the same in every office. */
final class MemoReading {

    private static final Pattern FIELD =
            Pattern.compile("^(?<name>ส่วนราชการ|วันที่|ที่(?=[\\s.…]|$)|เรื่อง|เรียน)\\s*[:：]?\\s*(?<said>.*)$");
    private static final Pattern PHONE = Pattern.compile("\\s*(?:โทร|เบอร์).*$");
    private static final Pattern DATED = Pattern.compile("^(?<number>.*?)\\s*วันที่\\s*(?<date>.*)$");

    private static final int LONGEST = 190;

    private String number = "";
    private String date = "";
    private String from = "";
    private String to = "";
    private String subject = "";
    private final List<String> body = new ArrayList<>();

    /** Whether a document's first line says that its cover follows. */
    static boolean begins(String line) {
        return ThaiText.same(line, "บันทึกข้อความ");
    }

    void read(String line) {
        if (!body.isEmpty() || !head(line)) body.add(Unnamed.of(line));
    }

    private boolean head(String line) {
        Matcher field = FIELD.matcher(line);
        if (!field.find()) return false;
        String said = field.group("said");
        switch (field.group("name")) {
            case "ส่วนราชการ" -> from = PHONE.matcher(said).replaceAll("");
            case "ที่" -> numbered(said);
            case "วันที่" -> date = said;
            case "เรื่อง" -> subject = said;
            default -> to = said;
        }
        return true;
    }

    /** The date mostly stands on the same line. */
    private void numbered(String said) {
        Matcher dated = DATED.matcher(said);
        boolean both = dated.find();
        number = both ? dated.group("number") : said;
        if (both) date = dated.group("date");
    }

    /** What the memo says; null where it says nothing. */
    @Nullable
    Memo memo() {
        String text = String.join("\n", body);
        if (said(to).isEmpty() && said(subject).isEmpty() && text.isEmpty()) return null;
        var day = ThaiDates.in(date);
        return new Memo(
                orNull(said(number)),
                day.isEmpty() ? null : day.getFirst().date(),
                orNull(said(Unnamed.of(from))),
                said(Unnamed.of(to)),
                said(Unnamed.of(subject)),
                text);
    }

    /** Without the dots that leave room for writing by hand. */
    private static String said(String text) {
        return Texts.saysNothing(text) ? "" : Texts.shortened(text, LONGEST);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
