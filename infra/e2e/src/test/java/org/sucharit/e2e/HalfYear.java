package org.sucharit.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** What an agency does with the measures of its plan in the first half of the year, and somewhat later. */
final class HalfYear {

    static final String DEED = "จัดประชุมชี้แจงแผนการใช้จ่ายงบประมาณแก่พนักงานทุกคน";
    static final String LAST_DEED = "ติดตั้งกล่องรับฟังความคิดเห็นหน้าสำนักงาน";
    static final String LATER = "สรุปผลการยืมทรัพย์สินตลอดปีงบประมาณ";
    static final String LATER_STILL = "ทบทวนมาตรการร่วมกับทุกกองอีกครั้งหนึ่ง";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Colleague officer;
    private final Colleague executive;
    private final String agency;
    private final int fiscalYear;

    HalfYear(Colleague officer, Colleague executive, String agency, int fiscalYear) {
        this.officer = officer;
        this.executive = executive;
        this.agency = agency;
        this.fiscalYear = fiscalYear;
    }

    /** Their addresses, in the order of their numbers. */
    List<String> measures() throws IOException, InterruptedException {
        return measures("");
    }

    /** @param given what the status is not */
    private List<String> measures(String given) throws IOException, InterruptedException {
        return officer.reads("/api/measures?agency=%s&fiscalYear=%d&size=200".formatted(agency, fiscalYear))
                .path("items")
                .valueStream()
                .filter(row -> !row.path("status").asString().equals(given))
                .sorted(Comparator.comparing(row -> row.path("number").asString()))
                .map(row -> "/api/measures/" + row.path("id").asString())
                .toList();
    }

    /** With the plan they are adopted. The first is carried out in every respect, others in some, the rest in none. */
    void happens() throws IOException, InterruptedException {
        var measures = measures();
        officer.does(measures.get(0) + "/actions", """
                {"text":"%s","date":"2023-01-12","document":"ลบ 52301/35","channels":["WEBSITE"],"evidence":["%s"]}""".formatted(DEED, evidence()));
        officer.does(
                measures.get(0) + "/follow-ups",
                "{\"text\":\"รายงานในที่ประชุมหัวหน้าส่วนราชการ\",\"on\":\"2023-02-06\",\"by\":\"UNIT\"}");
        officer.does(measures.get(0) + "/outcome", "{\"text\":\"พนักงานรับทราบแผนครบทุกส่วนราชการ\"}");
        officer.does(measures.get(0) + "/obstacles", "{\"text\":\"ห้องประชุมรองรับได้ไม่ครบทุกคน\"}");
        officer.does(measures.get(0) + "/recommendations", "{\"text\":\"ควรแบ่งประชุมเป็นสองรอบ\"}");
        officer.does(measures.get(0) + "/complete", "");
        officer.does(measures.get(1) + "/actions", "{\"text\":\"%s\",\"date\":\"2023-09-04\"}".formatted(LATER));
        executive.does(measures.get(2) + "/cancel", "{\"reason\":\"รวมกับมาตรการอื่นแล้ว\"}");
        officer.does(measures.get(5) + "/actions", "{\"text\":\"%s\",\"date\":\"2023-03-30\"}".formatted(LAST_DEED));
    }

    private String evidence() throws IOException, InterruptedException {
        var photograph = new Multipart()
                .field("agency", agency)
                .field("kind", "PHOTO")
                .file("file", "meeting.jpg", MarkedFiles.photograph("meeting"));
        var id = officer.sends("/api/evidence", photograph).path("id").asString();
        executive.does("/api/evidence/" + id + "/accept", "");
        return id;
    }

    /** Every measure changes after the report was signed. */
    void goesOn() throws IOException, InterruptedException {
        for (var measure : measures("CANCELLED"))
            officer.does(measure + "/recommendations", "{\"text\":\"%s\"}".formatted(LATER_STILL));
    }

    /** @return the id of a report drafted once reporting knows of a deed */
    String reportWith(String deed) throws IOException, InterruptedException {
        var subject = "{\"kind\":\"PROGRESS\",\"agency\":\"%s\",\"fiscalYear\":%d,\"round\":\"FIRST_HALF\"}"
                .formatted(agency, fiscalYear);
        var id = officer.does("/api/reports", subject).path("id").asString();
        await().atMost(PATIENCE).until(() -> {
            officer.does("/api/reports/" + id + "/redraft", "");
            return officer.reads("/api/reports/" + id).toString().contains(deed);
        });
        return id;
    }
}
