package org.sucharit.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/** What each client does again and again: drafts a measure, adopts it, records actions of it. */
final class MeasureStory {

    static final int ACTIONS = 4;

    /** So many commands, of which the first also keeps an answer for the creation. */
    static final int COMMANDS = 2 + ACTIONS;

    static final int FISCAL_YEAR = 2569;

    /** With items of the assessment, which are data. */
    private static final String PLAN = plan("plan.json");

    private static final String ACTION = """
            {"text":"จัดทำและเผยแพร่สรุปผลการจัดซื้อจัดจ้างประจำเดือน พร้อมรายละเอียดของแต่ละโครงการบนเว็บไซต์ของหน่วยงาน",\
            "date":"2026-01-%02d","document":"บันทึกข้อความ กองคลัง ที่ %d/2569","channels":["WEBSITE","NOTICE_BOARD"]}""";

    private MeasureStory() {}

    private static String plan(String file) {
        try (var plan = Objects.requireNonNull(MeasureStory.class.getResourceAsStream(file), file)) {
            return new String(plan.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A plan alone. */
    static String plan() {
        return PLAN;
    }

    /** What drafts a measure with it. */
    static String draft(UUID id, String agency) {
        return "{\"id\":\"" + id + "\",\"agency\":\"" + agency + "\",\"fiscalYear\":" + FISCAL_YEAR + ","
                + PLAN.substring(1);
    }

    /** @param number from 1 to {@link #ACTIONS} */
    static String action(int number) {
        return ACTION.formatted(number, number);
    }
}
