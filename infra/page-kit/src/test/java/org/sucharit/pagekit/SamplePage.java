package org.sucharit.pagekit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A page with one of everything, as a service would write it. */
@SpringBootConfiguration
@EnableAutoConfiguration
class SamplePage {

    record Finding(
            String severity,
            String message,
            @Nullable Integer row,
            @Nullable String column) {}

    record Entry(
            String what, String who, Instant at, @Nullable String note) {}

    record Wrong(String field, String message) {}

    /** Stands in for the gateway, so that the page can be looked at in a browser. */
    @Bean
    AssetPages assetPages(Assets assets) {
        return new AssetPages(assets);
    }

    @Bean
    Visitors visitors() {
        return request -> Optional.ofNullable(request.getParameter("as"))
                .map(name -> new Visitor(name, Set.of(Objects.requireNonNullElse(request.getParameter("role"), ""))));
    }

    @Controller
    static class Pages {

        @GetMapping("/work/sample")
        String sample(@RequestParam(defaultValue = "false") boolean wrong, Model model) {
            Map<String, String> kinds = new LinkedHashMap<>();
            kinds.put("draft", "ร่าง");
            kinds.put("planned", "วางแผนแล้ว");
            kinds.put("active", "กำลังดำเนินการ");
            kinds.put("soon", "ใกล้กำหนด");
            kinds.put("late", "เกินกำหนด 12 วัน");
            kinds.put("done", "เสร็จสิ้น");
            kinds.put("stopped", "ยกเลิก");
            Instant at = Instant.parse("2023-03-15T02:30:00Z");
            model.addAttribute("kinds", kinds);
            model.addAttribute("day", LocalDate.of(2023, 3, 15));
            model.addAttribute("at", at);
            model.addAttribute(
                    "findings",
                    List.of(
                            new Finding("WARNING", "พบชื่อหน่วยงานอื่นในเอกสาร: “เทศบาลตำบลตัวอย่าง”", 4, "ขั้นตอน"),
                            new Finding("ERROR", "อ่านวันที่ไม่ได้: “31 ก.พ. 66”", 7, null),
                            new Finding("INFO", "ไม่ได้ระบุปัญหาอุปสรรค", null, null)));
            model.addAttribute(
                    "entries",
                    List.of(
                            new Entry("มาตรการเสร็จสิ้น", "สมศรี ใจดี (ปลัด)", at, null),
                            new Entry(
                                    "บันทึกการดำเนินการ",
                                    "สมชาย งานดี",
                                    at,
                                    "จัดอบรมเจ้าหน้าที่ 45 คน ตามหนังสือที่ สท 73401/112")));
            model.addAttribute(
                    "problems",
                    wrong ? List.of(new Wrong("due", "กำหนดเสร็จ: เดือนต้องอยู่ระหว่าง 1 ถึง 12")) : List.of());
            return "sample";
        }

        @GetMapping({"/work/broken/{status}", "/file/krut/broken/{status}"})
        String broken(@PathVariable int status) {
            throw new ResponseStatusException(HttpStatus.valueOf(status));
        }
    }
}
