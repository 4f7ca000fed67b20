package org.sucharit.reporting.paper;

import java.util.List;

/**
 * The memo (บันทึกข้อความ) that a document is submitted with. What is not known yet is an empty text: there is room to
 * write it by hand.
 *
 * @param office who writes (ส่วนราชการ)
 * @param number official number (ที่)
 * @param date in words
 * @param to whom it is addressed (เรียน)
 * @param body paragraphs
 */
public record Memo(
        String office,
        String number,
        String date,
        String subject,
        String to,
        List<String> body,
        List<Signatory> signatures) {

    public Memo {
        body = List.copyOf(body);
        signatures = List.copyOf(signatures);
    }
}
