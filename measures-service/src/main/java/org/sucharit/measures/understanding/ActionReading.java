package org.sucharit.measures.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sucharit.kernel.reported.ReportedAction;
import org.sucharit.kernel.reported.ReportedAction.Channel;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kernel.time.FiscalYear;
import org.sucharit.kernel.time.FoundDate;

/** What was done: with its date, its document, and where it was made known. */
final class ActionReading {

    private static final String NUMBER = "(?:ที่|เลขที่)\\s*[^\\s0-9๐-๙]{0,8}\\s*[0-9๐-๙][0-9๐-๙./]*(?:/[0-9๐-๙]+)?";
    private static final String DATED =
            "(?:\\s*(?:ลง\\s*)?วันที่\\s*[0-9๐-๙]{1,2}\\s*(?:เดือน)?\\s*[ก-๙.]{3,12}\\s*(?:พ\\.ศ\\.)?\\s*[0-9๐-๙]{2,4})";
    private static final List<Pattern> DOCUMENTS = List.of(
            Pattern.compile("คำสั่ง[^\\s0-9๐-๙]{0,60}?\\s*" + NUMBER + DATED + "?"),
            Pattern.compile("บันทึกข้อความ[^\\s0-9๐-๙]{0,30}?\\s*" + NUMBER + DATED + "?"),
            Pattern.compile("หนังสือ[^\\s0-9๐-๙]{0,40}?\\s*" + NUMBER + DATED + "?"),
            Pattern.compile("(?<!ปิด)ประกาศ(?!เมื่อ|ณ|\\s)[^0-9๐-๙]{3,140}?ลง" + DATED),
            Pattern.compile("(?<!ปิด)ประกาศ[^\\s0-9๐-๙]{0,60}?\\s*" + NUMBER + DATED + "?"),
            Pattern.compile("รายงานการประชุม[^0-9๐-๙]{0,60}?ครั้งที่\\s*[0-9๐-๙]{1,2}\\s*/\\s*[0-9๐-๙]{4}"),
            Pattern.compile("(?:คำสั่ง|บันทึกข้อความ)" + "[^0-9๐-๙]{0,80}?" + DATED));

    private static final Pattern WEBSITE =
            Pattern.compile("เว็[บป]ไซ[ตท]์?|เวป?ไซ[ตท]|เว็บเพจ|www|http|\\.go\\.th|website|หน้าเว็บ");
    private static final Pattern NOTICE_BOARD = Pattern.compile("ป้าย|บอร์ด|ปิดประกาศ|ติดประกาศ|กระดานข่าว");
    private static final Pattern LINE =
            Pattern.compile("(?<!ออน)ไลน์|แอปพลิเคชันไลน์|(?<![a-z])line(?![a-z])|lineoa|linegroup");
    private static final Pattern FACEBOOK = Pattern.compile("facebook|เฟ[ซส]บุ๊?[กค]|เพจ(?!.{0,4}เว็บ)");
    private static final Pattern SOCIAL = Pattern.compile(
            "สื่อ?สังคมออนไลน์|โซเชียล|socialmedia|socialnetwork|สื่อออนไลน์|twitter|ทวิตเตอร์|tiktok|youtube");
    private static final Pattern MEETING = Pattern.compile("ประชุม(?!สภาพ)");
    private static final Pattern CIRCULAR = Pattern.compile("หนังสือเวียน|เวียนแจ้ง|แจ้งเวียน");
    private static final Pattern BROADCAST =
            Pattern.compile("เสียงตามสาย|หอกระจายข่าว|เสียงไร้สาย|รถประชาสัมพันธ์|วิทยุ");
    private static final Pattern NOTHING_DONE = Pattern.compile(
            "^(?:ยังไม่(?:ได้|มีการ|มีผล)?(?:ดำเนินการ|ดำเนินงาน)?|ไม่ได้ดำเนินการ|ไม่มีผลการดำเนิน(?:การ|งาน)|ไม่มีการดำเนินการ|ไม่มี|อยู่ระหว่างรอ)$");

    private ActionReading() {}

    /** The actions a cell tells of, each entry of its list one. */
    static List<ReportedAction> read(List<String> cells, FiscalYear year) {
        List<ReportedAction> actions = new ArrayList<>();
        for (String text : Listing.ofAll(cells)) if (!saysNothingWasDone(text)) actions.add(action(text, year));
        return actions;
    }

    static ReportedAction action(String text, FiscalYear year) {
        Remark.OfAction told = Remark.ofAction(text);
        String day = told.day();
        String document = told.document();
        List<Channel> channels = told.channels();
        return new ReportedAction(
                told.text(),
                date(day == null ? told.text() : day, year),
                document == null ? document(told.text()) : document,
                channels == null ? channels(told.text()) : channels);
    }

    static boolean saysNothingWasDone(String text) {
        return NOTHING_DONE.matcher(ThaiText.fold(text)).matches();
    }

    static ReportedAction dated(ReportedAction action, @Nullable LocalDate date) {
        return new ReportedAction(
                action.text(), action.date() == null ? date : action.date(), action.document(), action.channels());
    }

    /** The same with the evidence that stands in a cell of its own. */
    static ReportedAction proved(ReportedAction action, String evidence) {
        String document = action.document() == null || ThaiText.contains(evidence, action.document())
                ? evidence
                : action.document() + "; " + evidence;
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        channels.addAll(action.channels());
        channels.addAll(channels(evidence));
        return new ReportedAction(action.text(), action.date(), document, List.copyOf(channels));
    }

    private static @Nullable LocalDate date(String text, FiscalYear year) {
        List<FoundDate> dates = When.days(text, year);
        return dates.isEmpty() ? null : dates.getFirst().date();
    }

    static @Nullable String document(String text) {
        for (Pattern form : DOCUMENTS) {
            Matcher match = form.matcher(text);
            if (match.find()) return Texts.oneLine(match.group());
        }
        return null;
    }

    static List<Channel> channels(String text) {
        String folded = org.sucharit.kernel.text.Folded.of(text).text();
        List<Channel> channels = new ArrayList<>();
        add(channels, Channel.WEBSITE, WEBSITE, folded);
        add(channels, Channel.NOTICE_BOARD, NOTICE_BOARD, folded);
        add(channels, Channel.LINE, LINE, folded);
        add(channels, Channel.FACEBOOK, FACEBOOK, folded);
        add(channels, Channel.SOCIAL_MEDIA, SOCIAL, folded);
        add(channels, Channel.MEETING, MEETING, folded);
        add(channels, Channel.CIRCULAR, CIRCULAR, folded);
        add(channels, Channel.BROADCAST, BROADCAST, folded);
        return channels;
    }

    private static void add(List<Channel> channels, Channel channel, Pattern form, String folded) {
        if (form.matcher(folded).find()) channels.add(channel);
    }
}
