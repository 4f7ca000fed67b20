package org.sucharit.bench;

import java.util.UUID;

/** What each client does again and again: drafts a measure, adopts it, records actions of it. */
final class MeasureStory {

    static final int ACTIONS = 4;

    /** So many commands, of which the first also keeps an answer for the creation. */
    static final int COMMANDS = 2 + ACTIONS;

    static final int FISCAL_YEAR = 2569;

    private static final String PLAN = """
            "title":"มาตรการเผยแพร่แผนและผลการจัดซื้อจัดจ้างให้ประชาชนตรวจสอบได้",
            "answers":[{"fiscalYear":2568,"item":"O12"},{"fiscalYear":2568,"item":"E5"}],"themes":["PROCUREMENT"],
            "steps":[{"text":"จัดทำแผนการจัดซื้อจัดจ้างประจำปีและเสนอผู้บริหารให้ความเห็นชอบ","dueOn":"2025-11-30"},
             {"text":"เผยแพร่แผนและประกาศที่เกี่ยวข้องบนเว็บไซต์และปิดประกาศของหน่วยงาน"},
             {"text":"รายงานสรุปผลการจัดซื้อจัดจ้างเป็นรายเดือนและรายไตรมาส","dueOn":"2026-09-15"}],
            "responsible":[{"text":"กองคลัง"},{"text":"สำนักปลัด"}],
            "period":{"from":"2025-10-01","to":"2026-09-30","text":"ต.ค. 68 - ก.ย. 69"},
            "followUps":[{"text":"รายงานผลต่อผู้บริหารในการประชุมประจำเดือน","by":"UNIT","cadence":"MONTHLY"}]""".replace("\n", "");

    private static final String ACTION = """
            {"text":"จัดทำและเผยแพร่สรุปผลการจัดซื้อจัดจ้างประจำเดือน พร้อมรายละเอียดของแต่ละโครงการบนเว็บไซต์ของหน่วยงาน",\
            "date":"2026-01-%02d","document":"บันทึกข้อความ กองคลัง ที่ %d/2569","channels":["WEBSITE","NOTICE_BOARD"]}""";

    private MeasureStory() {}

    /** A plan alone. */
    static String plan() {
        return "{" + PLAN + "}";
    }

    /** What drafts a measure with it. */
    static String draft(UUID id, String agency) {
        return "{\"id\":\"" + id + "\",\"agency\":\"" + agency + "\",\"fiscalYear\":" + FISCAL_YEAR + "," + PLAN + "}";
    }

    /** @param number from 1 to {@link #ACTIONS} */
    static String action(int number) {
        return ACTION.formatted(number, number);
    }
}
