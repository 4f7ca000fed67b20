package org.sucharit.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * A nation's year, invented: every agency has a result of the year before, twelve measures with evidence and disclosures.
 * All agencies do the same on the same days, in the order of time, so that two events of one agency are always a whole
 * nation apart: nothing is gained by their lying together.
 */
final class Nation {

    static final int MEASURES = 12;
    static final int FISCAL_YEAR = 2566;

    private static final int PROOFS = 4;
    private static final int ITEMS = 9;
    private static final int ROUNDS = 6;
    private static final int DRAFTED = 2 + ITEMS;
    private static final int PLANNED = DRAFTED + MEASURES;
    private static final int PROVEN = PLANNED + MEASURES;
    private static final int WORKED = PROVEN + 2 * PROOFS;
    private static final int CLOSED = WORKED + ROUNDS * MEASURES;

    /** Of one agency. */
    static final int EVENTS = CLOSED + MEASURES;

    private static final Instant BEGIN = Instant.parse("2022-10-03T02:00:00Z");
    private static final Duration STEP = Duration.ofHours(66);
    private static final String[] PROVINCES = {
        "น่าน", "ลำปาง", "ลพบุรี", "สุราษฎร์ธานี", "กาญจนบุรี", "ขอนแก่น", "สงขลา", "เลย"
    };
    private static final String[] THEMES = {"NO_GIFT", "WEBSITE", "E_SERVICE", "PROCUREMENT"};

    private final int agencies;

    Nation(int agencies) {
        this.agencies = agencies;
    }

    /** An event as it is published. @param data JSON */
    record Told(String type, String subject, long sequence, String agency, Instant time, byte[] data) {}

    int size() {
        return agencies * EVENTS;
    }

    /** The event at a place, counted from 0. */
    Told at(int place) {
        int agency = place % agencies;
        int step = place / agencies;
        var time = BEGIN.plus(STEP.multipliedBy(step)).plusSeconds(agency);
        return new Agency(agency, time).does(step);
    }

    static String code(int agency) {
        return "bench-" + (agency + 1);
    }

    /** What one agency does at its turn. */
    private record Agency(int number, Instant time) {

        Told does(int step) {
            if (step == 0) return registered();
            if (step == 1) return assessed();
            if (step < DRAFTED) return disclosed(step - 2);
            if (step < PLANNED) return measure("drafted", step - DRAFTED, 0, plan(step - DRAFTED));
            if (step < PROVEN)
                return measure("planned", step - PLANNED, 1, "\"basis\":\"EXECUTIVE\",\"on\":\"" + day() + '"');
            if (step < WORKED) return proof(step - PROVEN);
            if (step < CLOSED) return worked((step - WORKED) / MEASURES, (step - WORKED) % MEASURES);
            int measure = step - CLOSED;
            return measure % 3 == 0
                    ? measure("cancelled", measure, 2 + ROUNDS, "\"reason\":\"ซ้ำกับมาตรการอื่น\"")
                    : measure("completed", measure, 2 + ROUNDS, "\"on\":\"" + day() + '"');
        }

        private Told registered() {
            return told("agency.registered", code(number), 0, """
                    "nameTh":"องค์การบริหารส่วนตำบลทดสอบที่ %d","type":"SUBDISTRICT_ADMINISTRATIVE_ORGANISATION",
                    "district":"เมือง","province":"%s"\
                    """.formatted(
                            number + 1, PROVINCES[number % PROVINCES.length]));
        }

        private Told assessed() {
            var scores = new StringBuilder();
            for (int i = 1; i <= 10; i++)
                scores.append(i == 1 ? "" : ",")
                        .append("{\"indicator\":%d,\"score\":%d.%d}".formatted(i, 80 + i, number % 10));
            return told("assessment.recorded", code(number) + "/" + (FISCAL_YEAR - 1), 0, """
                    "fiscalYear":%d,"result":{"scores":[%s],"subIndicators":[{"code":"9.3","score":71.43}],
                    "items":[{"code":"%s","score":0},{"code":"%s","score":100}],"remarks":[]},
                    "total":%d.%02d,"grade":"A","gradeVerified":true,"instruments":{"IIT":98.33,"EIT":99.05,"OIT":94.65}\
                    """.formatted(
                            FISCAL_YEAR - 1, scores, item(0), item(1), 70 + number % 25, number % 100));
        }

        private static String item(int place) {
            return "O" + (place + 1);
        }

        private Told disclosed(int item) {
            var name = item(item);
            return told("disclosure.revised", code(number) + "/" + FISCAL_YEAR + "/" + name, 0, """
                    "fiscalYear":%d,"item":"%s","content":{"addresses":[{"url":"https://%s.example/%s",
                    "label":"ข้อมูลตามรายการ","explanation":"หน้าแรก > การเปิดเผยข้อมูลสาธารณะ > %s"}],
                    "elements":["BY_PERIOD","TOTAL"],"evidence":[]}\
                    """.formatted(
                            FISCAL_YEAR, name, code(number), name, name));
        }

        private static String plan(int measure) {
            return """
                    "fiscalYear":%d,"plan":{"number":"%d","group":"แบบวัด EIT",
                    "title":"มาตรการส่งเสริมคุณธรรมและความโปร่งใส เพื่อเปิดเผยข้อมูลการให้บริการ ลำดับที่ %d",
                    "answers":[{"fiscalYear":%d,"item":"%s"},{"fiscalYear":%d,"indicator":%d}],"themes":["%s"],
                    "steps":[{"text":"จัดทำข้อมูลให้เป็นปัจจุบันทุกเดือน เสนอผู้บริหารพิจารณา","dueOn":"2023-01-31"},
                    {"text":"เผยแพร่บนเว็บไซต์ของหน่วยงานและประชาสัมพันธ์ให้ประชาชนทราบ"}],
                    "responsible":[{"text":"สำนักปลัด","unit":"สำนักปลัด"}],
                    "period":{"from":"2022-12-01","to":"2023-08-31","text":"ธ.ค.๖๕-ส.ค. ๖๖"},
                    "followUps":[{"text":"รายงานผลต่อผู้บริหารทุกไตรมาส","by":"EXECUTIVE","cadence":"QUARTERLY"}]}\
                    """.formatted(
                            FISCAL_YEAR,
                            measure + 1,
                            measure + 1,
                            FISCAL_YEAR - 1,
                            item(0),
                            FISCAL_YEAR - 1,
                            1 + measure % 10,
                            THEMES[measure % THEMES.length]);
        }

        private Told proof(int step) {
            var id = id(2, step / 2).toString();
            if (step % 2 == 1)
                return told(
                        "evidence.accepted",
                        id,
                        1,
                        "\"evidenceId\":\"%s\",\"version\":1,\"state\":\"ACCEPTED\"".formatted(id));
            return told("evidence.kept", id, 0, """
                    "evidenceId":"%s","version":1,"kind":"ORDER","visibility":"PUBLIC","state":"PENDING",
                    "details":{"title":"คำสั่งแต่งตั้งคณะทำงาน","date":"2023-01-05","number":"คำสั่งที่ ๙๔/๒๕๖๖",
                    "size":4096,"mediaType":"image/jpeg","name":"ประชุม.jpg"}\
                    """.formatted(id));
        }

        private Told worked(int round, int measure) {
            if (round % 2 == 0)
                return measure("action-recorded", measure, 2 + round, """
                        "number":%d,"action":{"text":"จัดทำข้อมูลแล้วตามบันทึกข้อความ และเผยแพร่บนเว็บไซต์ของหน่วยงาน",
                        "date":"%s","channels":["WEBSITE"]},"evidence":["%s"]\
                        """.formatted(
                                1 + round / 2, day(), id(2, measure % PROOFS)));
            return measure("follow-up-recorded", measure, 2 + round, """
                    "number":%d,"text":"ติดตามในที่ประชุมประจำเดือนของหัวหน้าส่วนราชการ","on":"%s","by":"EXECUTIVE",
                    "order":"ให้เร่งดำเนินการให้แล้วเสร็จตามแผน"\
                    """.formatted(1 + round / 2, day()));
        }

        private Told measure(String what, int measure, long sequence, String data) {
            var id = id(1, measure).toString();
            return told("measure." + what, id, sequence, "\"measureId\":\"" + id + "\"," + data);
        }

        private Told told(String type, String subject, long sequence, String data) {
            var json = "{\"agency\":\"" + code(number) + "\"," + data + '}';
            return new Told(
                    "sucharit." + type + ".v1",
                    subject,
                    sequence,
                    code(number),
                    time,
                    json.getBytes(StandardCharsets.UTF_8));
        }

        private UUID id(int kind, int of) {
            return new UUID(
                    0x5ca1_ab1e_0000_7000L | (long) kind << 32, 0x8000_0000_0000_0000L | (long) number << 16 | of);
        }

        private LocalDate day() {
            return LocalDate.ofInstant(time, ZoneOffset.UTC);
        }
    }
}
