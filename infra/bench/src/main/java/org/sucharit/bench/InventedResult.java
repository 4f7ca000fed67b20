package org.sucharit.bench;

import static org.sucharit.bench.InventedNation.FISCAL_YEAR;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.ruleset.RuleSets;
import org.sucharit.kernel.time.FiscalYear;

/** The result of an assessment, and what it comes to by the rules of the year: reckoned here anew. */
final class InventedResult {

    private static final int INDICATORS = 10;
    private static final int OF_IIT = 5;
    private static final int OF_EIT = 3;
    private static final int OF_OIT = 2;
    private static final int DECIMALS = 2;
    private static final int EXACT = 20;

    /** Hundredths: an agency lies somewhere in the upper part, its indicators around it. */
    private static final int LOWEST = 6_500;

    private static final int WIDTH = 3_000;
    private static final int SPREAD = 501;
    private static final BigDecimal SUB_INDICATOR = new BigDecimal("71.43");
    private static final String ITEM = RuleSets.shipped()
            .of(new FiscalYear(FISCAL_YEAR - 1))
            .orElseThrow()
            .items(Instrument.OIT)
            .getLast()
            .code();
    private static final String REMARK = "ควรชี้แจงขั้นตอนให้ชัดเจน";

    private final String agency;
    private final List<BigDecimal> scores = new ArrayList<>();
    private final boolean failed;

    InventedResult(String agency, SplittableRandom random) {
        this.agency = agency;
        int middle = LOWEST + random.nextInt(WIDTH);
        for (int i = 0; i < INDICATORS; i++) scores.add(BigDecimal.valueOf(middle + random.nextInt(SPREAD), DECIMALS));
        this.failed = random.nextInt(4) == 0;
    }

    Map<String, Object> json() {
        var given = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < INDICATORS; i++) given.add(Map.of("indicator", i + 1, "score", scores.get(i)));
        return Map.of(
                "scores",
                given,
                "subIndicators",
                List.of(Map.of("code", "9.3", "score", SUB_INDICATOR)),
                "items",
                List.of(Map.of("code", ITEM, "score", failed ? 0 : 100)),
                "remarks",
                List.of(Map.of("instrument", "EIT", "text", REMARK)));
    }

    private BigDecimal mean(int from, int count) {
        return scores.subList(from, from + count).stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(count), EXACT, RoundingMode.HALF_UP);
    }

    private BigDecimal iit() {
        return mean(0, OF_IIT);
    }

    private BigDecimal eit() {
        return mean(OF_IIT, OF_EIT);
    }

    private BigDecimal oit() {
        return mean(OF_IIT + OF_EIT, OF_OIT);
    }

    /** 30 % IIT, 30 % EIT and 40 % OIT, rounded once. */
    private BigDecimal total() {
        var third = new BigDecimal("0.3");
        return iit().multiply(third)
                .add(eit().multiply(third))
                .add(oit().multiply(new BigDecimal("0.4")))
                .setScale(EXACT - 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal shown(BigDecimal exact) {
        return exact.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** As from fiscal year 2567. */
    private String grade() {
        if (isAll(95)) return "ผ่านดีเยี่ยม";
        if (isAll(85)) return "ผ่านดี";
        if (reaches(total(), 85)) return "ผ่าน";
        return reaches(total(), 70) ? "ต้องปรับปรุง" : "ต้องปรับปรุงโดยด่วน";
    }

    private boolean isAll(int least) {
        return reaches(total(), least) && reaches(iit(), least) && reaches(eit(), least) && reaches(oit(), least);
    }

    private static boolean reaches(BigDecimal score, int least) {
        return score.compareTo(BigDecimal.valueOf(least)) >= 0;
    }

    void addTo(Tables tables) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("agency", agency);
        row.put("fiscalYear", FISCAL_YEAR - 1);
        row.put("total", shown(total()));
        row.put("grade", grade());
        row.put("gradeVerified", true);
        row.put("iit", shown(iit()));
        row.put("eit", shown(eit()));
        row.put("oit", shown(oit()));
        for (int i = 0; i < INDICATORS; i++) row.put("indicator" + (i + 1), scores.get(i));
        row.put("subIndicators", List.of("9.3=" + SUB_INDICATOR.toPlainString()));
        row.put("items", List.of(ITEM + "=" + (failed ? "0" : "100")));
        row.put("remarks", List.of(REMARK));
        tables.row("assessments", row);
    }

    void addTo(Counts counts) {
        counts.add("/assessment/agencies", 1);
        counts.add("/assessment/grades/" + grade(), 1);
        counts.add(Counts.MEAN_OF + "/assessment/total", shown(total()));
    }
}
