package org.sucharit.measures.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sucharit.kernel.text.ThaiText;

/** Which columns of a table of scores say what was scored, and which score counts. */
record ScoreColumns(FieldsInTurn fields, List<String> headings, TableContent content) {

    private static final Pattern NOT_THE_SCORE = Pattern.compile("เต็ม|เป้าหมาย|ผลต่าง|เพิ่ม|ลด|เกณฑ์|เปรียบเทียบ");
    private static final Pattern YEAR = Pattern.compile("25\\d\\d");

    /** In a table of scores one column names what was scored, and one has the score that counts. */
    void settle() {
        int names = IntStream.range(0, fields.size())
                .boxed()
                .filter(i -> !fields.is(i, Field.SCORE))
                .max(Comparator.comparingLong(content::named))
                .filter(i -> content.named(i) > 0)
                .orElse(-1);
        for (int i = 0; i < fields.size(); i++) {
            boolean numbers = fields.is(i, Field.ANSWERS)
                    && ColumnContent.guess(content.texts(i))
                            .filter(Field.NUMBER::equals)
                            .isPresent();
            if (names >= 0 && i != names && fields.is(i, Field.ANSWERS))
                fields.set(i, numbers ? Field.NUMBER : Field.UNKNOWN);
        }
        if (names >= 0) fields.set(names, Field.ANSWERS);
        fields.keepFirst(Field.ANSWERS, Field.UNKNOWN);
        settleScore();
    }

    /** Of several columns of scores the one of the latest year counts, and none that only compares. */
    private void settleScore() {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.is(i, Field.SCORE)
                    && fields.has(Field.SCORE)
                    && NOT_THE_SCORE.matcher(headings.get(i)).find()) fields.set(i, Field.UNKNOWN);
        }
        int latest = fields.of(Field.SCORE)
                .boxed()
                .max(Comparator.comparing(i -> YEAR.matcher(ThaiText.arabicDigits(headings.get(i)))
                        .results()
                        .map(year -> year.group())
                        .max(Comparator.naturalOrder())
                        .orElse("")))
                .orElse(-1);
        for (int i = 0; i < fields.size(); i++)
            if (fields.is(i, Field.SCORE) && i != latest) fields.set(i, Field.UNKNOWN);
    }
}
