package org.sucharit.complaints.attachment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How a process that rebuilds is started: from this service's own code, with next to nothing of what the service has.
 *
 * @param isolation it has then
 */
record RebuildCommand(Isolation isolation, List<String> words) {

    /** Neither what it holds nor that it died is written anywhere; there is no folder it could write to. */
    private static final List<String> OPTIONS = List.of(
            "-Xss4m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:CompressedClassSpaceSize=48m",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:-UsePerfData",
            "-XX:-UseContainerSupport",
            "-XX:+DisableAttachMechanism",
            "-XX:-HeapDumpOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:ErrorFile=/dev/null",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=/nonexistent",
            "-Duser.home=/nonexistent",
            "-Dpdfbox.fontcache=/nonexistent",
            "-Dfile.encoding=UTF-8");

    static RebuildCommand of(AttachmentSettings settings) {
        var program = new ArrayList<>(List.of(RebuildCode.java(), "-Xmx" + settings.heap()));
        program.addAll(OPTIONS);
        var trial = new ArrayList<>(program);
        trial.add("-version");
        var enclosure = Enclosure.strongest(RebuildCode.files(), processorTime(settings), trial);
        program.addAll(RebuildCode.words());
        return new RebuildCommand(enclosure.isolation(), enclosure.around(program));
    }

    /** Two cores at most are busy with one file; ends it even when the service is no longer there to do so. */
    private static Duration processorTime(AttachmentSettings settings) {
        return settings.patience().multipliedBy(2);
    }
}
