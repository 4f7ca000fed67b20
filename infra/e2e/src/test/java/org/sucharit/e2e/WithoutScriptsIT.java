package org.sucharit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A citizen's whole task on a phone in a real browser that runs no script at all, with the keyboard alone. */
@Order(1)
@ExtendWith(OnePlatform.class)
class WithoutScriptsIT {

    private static final String NEXT = "button:not(.hidden)[name=go][value='%s']";
    private static final String AGENCY = "ban-suan-sai";

    private static RunningPlatform platform;

    @BeforeAll
    static void start(RunningPlatform running) {
        Browser.assumeThere();
        platform = running;
    }

    @Test
    void a_citizen_files_with_an_attachment_and_follows_the_complaint(@TempDir Path folder) throws Exception {
        var note = Files.writeString(folder.resolve("note.txt"), "ใบเสร็จที่ไม่ออกให้");
        Browser.at(platform, Browser.PHONE, browser -> {
            var keyboard = new Keyboard(browser, platform.address("GATEWAY"));
            var receipt = filed(keyboard, note);
            assertThat(receipt).matches("\\d{5}( \\d{5}){4}");

            keyboard.open("/mailbox", "[name=receipt]")
                    .write("receipt", receipt)
                    .enter("form button:not(.hidden)", "[name=text]");
            assertThat(keyboard.text("main")).contains("รับเรื่องแล้ว", "ไฟล์ที่ 1");
            keyboard.write("text", "มีพยานอีกคน").enter("form:has([name=text]) button", ".notice--done");
            assertThat(keyboard.text("main")).contains("มีพยานอีกคน");
        });
    }

    private static String filed(Keyboard keyboard, Path note) {
        keyboard.open("/file/" + AGENCY, NEXT.formatted("kind:CORRUPTION"))
                .enter(NEXT.formatted("kind:CORRUPTION"), NEXT.formatted("next"))
                .choose("category", "BRIBERY")
                .write("title", "เรียกเงินก่อนออกใบอนุญาต")
                .enter(NEXT.formatted("next"), "[name=description]:not([type=hidden])")
                .write("description", "เล่าเท่าที่รู้ <b>")
                .enter(NEXT.formatted("next"), "select[name=position-0]")
                .choose("position-0", "STAFF")
                .enter(NEXT.formatted("next"), "form:not(:has(select[name=position-0]))")
                .enter(NEXT.formatted("next"), "input[type=file]")
                .attach("attachment", note)
                .enter(NEXT.formatted("send"), ".receipt");
        return keyboard.text(".receipt");
    }
}
