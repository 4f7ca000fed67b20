package org.sucharit.kernel.time;

import java.util.LinkedHashMap;
import java.util.Map;

/** The months as documents spell them, in folded text, and their proper names. */
final class Months {

    private static final String[] FULL = {
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
        "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"
    };
    private static final String[] SHORT = {
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."
    };
    private static final String[] SPOKEN = {
        "มกรา", "กุมภา", "มีนา", "เมษา", "พฤษภา", "มิถุนา", "กรกฎา", "สิงหา", "กันยา", "ตุลา", "พฤศจิกา", "ธันวา"
    };
    private static final String[] ENGLISH = {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };
    private static final Map<String, Integer> NUMBERS = numbers();

    /** A Thai month: full, short with dots, or (beside a digit or a dash) short without dots or as spoken. */
    static final String THAI =
            "(?=[มกเพสตธ])(?:มกราคม|กุมภาพันธ์?|กุมภาพัน|มีนาคม|เมษายน|พฤษภาคม|พฤกษภาคม|พฤษพาคม|มิถุนายน|กรก[ฎฏด]าคม|สิงหาคม"
                    + "|กันยายน|ตุลาคม|พฤ[ศษส]จิกายน|พฤจิกายน|ธันวาคม"
                    // อบต.ค.ศ., สำนักงาน ก.พ., ก.พ.ร., ก.ค.ศ., น.ส.คำ… and ส.ค.ส. are no months
                    + "|(?:ก\\.(?<!สำนักงานก\\.)พ(?!\\.[รอ]\\.)|มี\\.ค|ม\\.ค|เม\\.ย|พ\\.ค|มิ\\.ย|ก\\.ค(?!\\.ศ)|ส\\.(?<!น\\.ส\\.)ค(?!\\.ส\\.)|ก\\.ย|ต\\.(?<!อบต\\.)ค(?!\\.ศ)"
                    + "|พ\\.ย|ธ\\.ค)(?:\\.|(?![ก-๎]))"
                    + "|(?:(?:กพ|มีค|มค|เมย|พค|มิย|กค|สค|กย|ตค|พย|ธค|มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กร[กฎ]{1,2}า|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา)"
                    + "\\.?(?=[ '/]?\\d|-))"
                    + "|(?<=\\d)(?:กพ|มีค|มค|เมย|พค|มิย|กค|สค|กย|ตค|พย|ธค)(?:\\.|(?![ก-๎])))";

    static final String LATIN =
            "(?=[a-z])(?<![a-z])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    private Months() {}

    /** 1–12 for a spelling that {@link #THAI} or {@link #LATIN} matched. */
    static int number(String spelling) {
        String letters = spelling.replace(".", "");
        Integer known = NUMBERS.get(letters);
        if (known == null) known = NUMBERS.get(letters.substring(0, Math.min(3, letters.length())));
        if (known == null) throw new IllegalArgumentException("not a month");
        return known;
    }

    static String full(int month) {
        return FULL[month - 1];
    }

    static String brief(int month) {
        return SHORT[month - 1];
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            numbers.put(FULL[i], i + 1);
            numbers.put(SPOKEN[i], i + 1);
            numbers.put(SHORT[i].replace(".", ""), i + 1);
            numbers.put(ENGLISH[i], i + 1);
            // how the name begins is enough to know a misspelt one
            numbers.putIfAbsent(FULL[i].substring(0, 3), i + 1);
        }
        numbers.put("พฤจ", 11);
        numbers.put("พฤษจิกายน", 11);
        numbers.put("พฤสจิกายน", 11);
        numbers.put("พฤศ", 11);
        numbers.put("พฤษ", 5);
        numbers.put("พฤก", 5);
        return numbers;
    }
}
