package org.sucharit.measures.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.measures.document.SampleDocument;
import org.sucharit.measures.document.SampleDocument.Cells;
import org.sucharit.measures.document.SampleDocument.Entry;
import org.sucharit.measures.document.SampleDocument.Grid;
import org.sucharit.measures.document.SampleDocument.Group;
import org.sucharit.measures.document.SampleDocument.PageBreak;
import org.sucharit.measures.document.SampleDocument.Part;
import org.sucharit.measures.document.SampleDocument.Text;

/** The same report as another agency would have written it: everything that means nothing is changed at random. */
final class Variation {

    private static final Map<String, List<String>> SYNONYMS = Map.ofEntries(
            Map.entry(
                    "มาตรการ",
                    List.of("มาตรการที่ดำเนินการ", "มาตรการ/แนวทาง", "ชื่อมาตรการ", "มาตรการ / โครงการ / กิจกรรม")),
            Map.entry(
                    "วิธีการดำเนินการ",
                    List.of("ขั้นตอนการดำเนินการ", "วิธีดำเนินงาน", "ขั้นตอนหรือวิธีการ/มาตรการ", "วิธีการ ดำเนินการ")),
            Map.entry(
                    "ขั้นตอนหรือวิธีการ",
                    List.of("วิธีการดำเนินการ", "ขั้นตอนหรือวิธีการ/มาตรการ", "การกำหนดขั้นตอนหรือวิธีการปฏิบัติ")),
            Map.entry(
                    "ผู้รับผิดชอบ",
                    List.of(
                            "หน่วยงานที่รับผิดชอบ",
                            "ผู้รับผิดชอบดำเนินการ",
                            "ผู้รับ ผิดชอบ",
                            "ส่วนราชการที่รับผิดชอบ")),
            Map.entry(
                    "ระยะเวลา",
                    List.of("ระยะเวลาดำเนินการ", "กรอบระยะเวลา", "ระยะเวลา ดำเนินการ", "ช่วงเวลาดำเนินการ")),
            Map.entry("ระยะเวลาดำเนินการ", List.of("ระยะเวลา", "กำหนดระยะเวลา", "กำหนดเวลา")),
            Map.entry("กำหนดเวลาแล้วเสร็จ", List.of("ระยะเวลา", "กำหนดแล้วเสร็จ")),
            Map.entry("การติดตามผล", List.of("การกำกับติดตาม", "การติดตามและประเมินผล", "แนวทางการกำกับติดตาม")),
            Map.entry("การรายงานผลและการกำกับติดตาม", List.of("การติดตามผล", "การกำกับ ติดตาม")),
            Map.entry("ผลการดำเนินการ", List.of("ผลการดำเนินงาน", "ผลการ ดำเนินการ", "สรุปผลการดำเนินการ")),
            Map.entry("ปัญหา อุปสรรค", List.of("ปัญหา/อุปสรรค", "ปัญหาและอุปสรรค")),
            Map.entry("ข้อเสนอแนะ", List.of("ข้อเสนอแนะเพื่อการพัฒนา", "ข้อเสนอ แนะ")),
            Map.entry("ลำดับที่", List.of("ที่", "ลำดับ")),
            Map.entry(
                    "ประเด็นที่ต้องพัฒนา",
                    List.of("ประเด็นที่ต้องปรับปรุง แก้ไข/ประเด็นที่ต้องพัฒนา", "ประเด็นที่ต้องแก้ไข")),
            Map.entry("ประเด็นที่ควรพัฒนา", List.of("ประเด็นที่ควรปรับปรุง", "ข้อควรพัฒนา")));

    private final Random random;

    Variation(long seed) {
        this.random = new Random(seed);
    }

    SampleDocument of(SampleDocument document) {
        boolean arabic = random.nextBoolean();
        List<Part> parts = new ArrayList<>();
        for (Part part : document.parts()) {
            switch (part) {
                case Text(String text, int level) -> parts.add(new Text(digits(text, arabic), level));
                case Grid grid -> parts.add(table(grid, arabic));
            }
        }
        return new SampleDocument(parts);
    }

    private Grid table(Grid grid, boolean arabic) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, grid.columns()).boxed().toList());
        Collections.shuffle(order, random);
        List<String> headings = grid.headings().stream().map(this::synonym).toList();
        Set<Integer> uncut = uncut(grid);
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : grid.entries()) {
            if (!entries.isEmpty() && !isMerged(entry) && random.nextInt(4) == 0) entries.add(new PageBreak());
            switch (entry) {
                case Group(String text) -> entries.add(new Group(digits(text, arabic)));
                case PageBreak pageBreak -> entries.add(pageBreak);
                case Cells(List<String> cells) -> {
                    List<String> written = cells.stream()
                            .map(cell -> breaks(digits(cell, arabic)))
                            .toList();
                    boolean cut = random.nextInt(3) == 0 && !isMerged(entry) && !isMerged(after(grid, entry));
                    if (cut) cut(written, uncut, order, entries);
                    else entries.add(new Cells(permuted(written, order)));
                }
            }
        }
        return new Grid(permuted(headings, order), entries);
    }

    private String synonym(String heading) {
        List<String> others = SYNONYMS.getOrDefault(heading, List.of());
        int chosen = random.nextInt(others.size() + 1);
        return chosen == others.size() ? heading : others.get(chosen);
    }

    /** The number of a row isn't cut, nor, where rows have none, what tells that a new one begins. */
    private static Set<Integer> uncut(Grid grid) {
        Set<Integer> uncut = new HashSet<>();
        boolean numbered = grid.entries().stream()
                .filter(Cells.class::isInstance)
                .anyMatch(entry ->
                        ((Cells) entry).cells().stream().anyMatch(cell -> cell.matches("^[๐-๙]{1,2}(?:\\. .*)?$")));
        for (int i = 0; i < grid.columns(); i++) {
            String heading = grid.headings().get(i);
            boolean number = heading.equals("ลำดับที่") || heading.equals("อันดับ") || heading.equals("คะแนน");
            boolean naming = heading.startsWith("ประเด็น") || heading.startsWith("ตัวชี้วัด");
            if (number || naming && !(numbered && heading.startsWith("มาตรการ"))) uncut.add(i);
        }
        return uncut;
    }

    private static Entry after(Grid grid, Entry entry) {
        int next = grid.entries().indexOf(entry) + 1;
        return next < grid.entries().size() ? grid.entries().get(next) : new PageBreak();
    }

    private static boolean isMerged(Entry entry) {
        return entry instanceof Cells(List<String> cells) && cells.contains(SampleDocument.ABOVE);
    }

    /** A page break inside the row: each of some cells goes on below, where it stopped. */
    private void cut(List<String> cells, Set<Integer> uncut, List<Integer> order, List<Entry> entries) {
        List<String> upper = new ArrayList<>(cells);
        List<String> lower = new ArrayList<>(Collections.nCopies(cells.size(), ""));
        boolean any = false;
        for (int i = 0; i < cells.size(); i++) {
            int at = uncut.contains(i) || random.nextBoolean() ? -1 : cutIn(cells.get(i));
            if (at < 0) continue;
            upper.set(i, cells.get(i).substring(0, at).strip());
            lower.set(i, cells.get(i).substring(at).strip());
            any = true;
        }
        entries.add(new Cells(permuted(upper, order)));
        if (!any) return;
        entries.add(new PageBreak());
        entries.add(new Cells(permuted(lower, order)));
    }

    /** A blank, or a place between two consonants, at which a line may end; -1 where there is none. */
    private int cutIn(String text) {
        List<Integer> places = new ArrayList<>();
        for (int i = 4; i < text.length() - 4; i++) {
            boolean blank = text.charAt(i) == ' ' && isConsonant(text.charAt(i - 1)) && isConsonant(text.charAt(i + 1));
            if (blank || isConsonant(text.charAt(i)) && isConsonant(text.charAt(i - 1))) places.add(i);
        }
        return places.isEmpty() ? -1 : places.get(random.nextInt(places.size()));
    }

    private static boolean isConsonant(char c) {
        return c >= 'ก' && c <= 'ฮ';
    }

    /** Some blanks between words become line ends, and the other way round. */
    private String breaks(String text) {
        StringBuilder result = new StringBuilder(text);
        for (int i = 1; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            boolean bullet = text.charAt(i + 1) == '-';
            if (bullet || random.nextInt(3) != 0) continue;
            if (c == ' ' && ThaiText.isThaiLetter(text.charAt(i - 1))) result.setCharAt(i, '\n');
            else if (c == '\n') result.setCharAt(i, ' ');
        }
        return result.toString();
    }

    private static String digits(String text, boolean arabic) {
        return arabic ? ThaiText.arabicDigits(text) : ThaiText.thaiDigits(text);
    }

    private static List<String> permuted(List<String> cells, List<Integer> order) {
        return order.stream().map(i -> i < cells.size() ? cells.get(i) : "").toList();
    }
}
