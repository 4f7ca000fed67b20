package org.sucharit.kit.command;

/**
 * What a command is answered with.
 *
 * @param id the aggregate's id
 * @param version sequence number of the aggregate's last event, 0 for the first
 * @param position global index of the command's last event, or of the store's head when nothing changed
 */
public record Answer(String id, long version, long position) {

    /** The value of the {@code ETag} header. */
    public String eTag() {
        return "\"" + version + "\"";
    }
}
