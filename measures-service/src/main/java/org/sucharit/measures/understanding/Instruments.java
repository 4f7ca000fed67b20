package org.sucharit.measures.understanding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sucharit.kernel.assessed.Instrument;
import org.sucharit.kernel.text.ThaiText;

/** The instruments as documents name them. */
final class Instruments {

    private static final Pattern NAME = Pattern.compile(
            "(?<iit>(?<![a-z])iit|ผู้มีส่วนได้(?:ส่วน)?เสียภายใน)|(?<eit>(?<![a-z])eit|ผู้มีส่วนได้(?:ส่วน)?เสียภายนอก)|(?<oit>(?<![a-z])oit|การเปิดเผยข้อมูลสาธารณะ)");

    private Instruments() {}

    /** The instrument a text names, if it names just one. */
    static Optional<Instrument> named(String text) {
        Matcher name = NAME.matcher(ThaiText.fold(text));
        Instrument found = null;
        while (name.find()) {
            Instrument next = name.group("iit") != null
                    ? Instrument.IIT
                    : name.group("eit") != null ? Instrument.EIT : Instrument.OIT;
            if (found != null && found != next) return Optional.empty();
            found = next;
        }
        return Optional.ofNullable(found);
    }

    /** Whether the text is the name of an instrument and nothing else. */
    static boolean isName(String text) {
        String rest = NAME.matcher(ThaiText.fold(text)).replaceAll("");
        return named(text).isPresent()
                && rest.replaceAll("แบบ(?:วัด|ตรวจ)?|การรับรู้|ของ|เครื่องมือ|การประเมิน", "")
                        .isEmpty();
    }

    /** The words that name an instrument. */
    static List<String> words(Instrument instrument) {
        return switch (instrument) {
            case IIT ->
                List.of(
                        "IIT",
                        "เครื่องมือการประเมิน",
                        "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน",
                        "แบบวัดการรับรู้ผู้มีส่วนได้ส่วนเสียภายใน",
                        "แบบวัดการรับรู้ของผู้มีส่วนได้เสียภายใน");
            case EIT ->
                List.of(
                        "EIT",
                        "เครื่องมือการประเมิน",
                        "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก",
                        "แบบวัดการรับรู้ผู้มีส่วนได้ส่วนเสียภายนอก",
                        "แบบวัดการรับรู้ของผู้มีส่วนได้เสียภายนอก");
            case OIT ->
                List.of(
                        "OIT",
                        "เครื่องมือการประเมิน",
                        "แบบวัดการเปิดเผยข้อมูลสาธารณะ",
                        "แบบตรวจการเปิดเผยข้อมูลสาธารณะ");
        };
    }
}
