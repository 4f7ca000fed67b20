package org.sucharit.complaints.attachment;

import org.sucharit.complaints.sealing.Secret;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a working copy is.
 *
 * @param type media type
 * @param size in bytes, without padding
 * @param pages of a document that has them, else 0
 */
public record About(String type, long size, int pages) {

    Secret written() {
        return new Secret(JsonMapper.shared().writeValueAsString(this));
    }

    static About read(Secret written) {
        return JsonMapper.shared().readValue(written.reveal(), About.class);
    }
}
