package org.sucharit.complaints.caseload;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.access.Reading;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.CaseTexts;
import org.sucharit.complaints.complaint.SealedText;
import org.sucharit.complaints.sealing.CaseKeys;
import org.sucharit.complaints.sealing.DoesNotOpen;
import org.sucharit.complaints.sealing.Secret;
import org.sucharit.kernel.text.ThaiText;
import org.sucharit.kit.security.Actor;

/** Looks for words in what is written in a case, in memory: there is no index over sealed text. */
@Component
class TextSearch {

    private final CaseDoor door;
    private final CaseKeys keys;

    TextSearch(CaseDoor door, CaseKeys keys) {
        this.door = door;
        this.keys = keys;
    }

    boolean isIn(CaseFile file, Secret words) {
        return texts(file).stream().anyMatch(text -> ThaiText.contains(text.reveal(), words.reveal()));
    }

    /** Once it is committed that the person has found something in the case. */
    CaseFile logged(Actor actor, CaseFile file) {
        return door.read(actor, file.id(), Reading.SEARCH, null);
    }

    private List<Secret> texts(CaseFile file) {
        return keys.open(file.id().toString())
                .map(sealer -> opened(file, new CaseTexts(file.id(), file.agency(), sealer)))
                .orElse(List.of());
    }

    private static List<Secret> opened(CaseFile file, CaseTexts texts) {
        var all = new ArrayList<Secret>();
        try {
            texts.answers(file).each((_, text) -> {
                all.add(text);
                return text;
            });
            for (var event : file.events()) SealedText.of(event).ifPresent(text -> all.add(texts.open(text)));
        } catch (DoesNotOpen e) {
            return all; // as far as it opens
        }
        return all;
    }
}
