package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entries of a numbered or bulleted list inside one cell. Line breaks mean nothing by themselves: the text may come
 * from a PDF.
 *
 * @param texts the entries without their numbers and bullets; text before the first of them is an entry of its own
 * @param numbered whether the entries have numbers
 */
record Listing(List<String> texts, boolean numbered) {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![0-9๐-๙.,/(])(?<open>\\(?)(?<number>[0-9๐-๙]{1,2})(?:\\s?[.)]{1,2}(?![0-9๐-๙])|(?<=\\d)\\s?\\.\\))\\s*");
    /** A number after one of these counts something else. */
    private static final Pattern COUNTED = Pattern.compile(
            "(?:(?:ครั้ง|ฉบับ|ข้อ|คำสั่ง|ไตรมาส|รอบ|ระยะ|ลำดับ|มาตรการ|ตัวชี้วัด|ตัวชี้วัดย่อย|เลข|ชุด|ส่วน|หมู่|วัน|บท|หมวด|ขั้น|งวด|ห้อง)ที่|(?<!หัว)ข้อ|มาตรา|(?<![A-Za-z])[OEIoei])\\s*$");

    private static final Pattern BULLET = Pattern.compile(
            "(?:(?<=^|\\s)[•●▪■➢➤✓✔*·\\uF0B7\\uF0D8]|(?<=^|\\s)[-–—](?=\\S)(?![0-9๐-๙]|-)|(?<=^|\\n)[-–—]\\s)\\s*");
    private static final Pattern DASH_IN_LINE = Pattern.compile("(?<=^|\\s)[-–—]\\s*(?=[^\\s\\-–—0-9๐-๙])");

    private record Mark(int start, int end) {}

    static Listing of(String text) {
        List<Mark> numbers = numbers(text);
        if (!numbers.isEmpty()) return new Listing(cut(text, numbers), true);
        List<Mark> bullets = bullets(text);
        return new Listing(cut(text, bullets), false);
    }

    /** Every entry of several cells, in order. */
    static List<String> ofAll(List<String> cells) {
        return cells.stream().flatMap(cell -> of(cell).texts().stream()).toList();
    }

    private static List<Mark> numbers(String text) {
        List<Mark> marks = new ArrayList<>();
        Matcher match = NUMBER.matcher(text);
        int last = 0;
        while (match.find()) {
            int number = Digits.value(match.group("number"));
            if (!isMark(text, match, marks.isEmpty(), number, last)) continue;
            marks.add(new Mark(match.start(), match.end()));
            last = number;
        }
        boolean alone = marks.size() == 1 && marks.getFirst().start() > 0;
        return alone ? List.of() : marks;
    }

    private static boolean isMark(String text, Matcher match, boolean first, int number, int last) {
        int start = match.start();
        String before = text.substring(Math.max(0, start - 16), start);
        boolean begins = before.isBlank() && start < 16;
        boolean gap = begins || Character.isWhitespace(text.charAt(start - 1));
        boolean line = begins
                || before.stripTrailing().length() < before.length()
                        && before.stripLeading().contains("\n")
                        && before.substring(before.lastIndexOf('\n')).isBlank();
        if (!begins && COUNTED.matcher(before).find()) return false;
        if (match.group("open").isEmpty() && isInParentheses(text, start)) return false;
        if (first) return begins || number == 1 && gap;
        if (number == last + 1) return gap || isThai(text.charAt(start - 1));
        // lists are misnumbered, too; only at the beginning of a line, so that nothing else is taken for a number
        return line && number >= Math.max(1, last - 1) && number <= last + 2;
    }

    private static boolean isThai(char c) {
        return c >= 'ก' && c <= '๎' || c == 'ฯ' || c == ')' || c == '”' || c == '"';
    }

    private static boolean isInParentheses(String text, int position) {
        int open = text.lastIndexOf('(', position - 1);
        return open >= 0 && position - open < 30 && text.indexOf(')', open) >= position;
    }

    private static List<Mark> bullets(String text) {
        boolean dashed = !text.isEmpty() && "-–—".indexOf(text.charAt(0)) >= 0;
        Matcher match = (dashed ? DASH_IN_LINE : BULLET).matcher(text);
        List<Mark> marks = new ArrayList<>();
        while (match.find()) if (match.end() < text.length()) marks.add(new Mark(match.start(), match.end()));
        return marks;
    }

    private static List<String> cut(String text, List<Mark> marks) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (Mark mark : marks) {
            parts.add(text.substring(from, mark.start()));
            from = mark.end();
        }
        parts.add(text.substring(from));
        return parts.stream()
                .map(Texts::oneLine)
                .filter(part -> !Texts.saysNothing(part))
                .toList();
    }
}
