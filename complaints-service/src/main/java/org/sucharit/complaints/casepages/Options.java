package org.sucharit.complaints.casepages;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.sucharit.complaints.access.CaseDoor;
import org.sucharit.complaints.complaint.Authority;
import org.sucharit.complaints.complaint.CaseFile;
import org.sucharit.complaints.complaint.Conclusion;
import org.sucharit.complaints.complaint.Route;
import org.sucharit.complaints.complaint.Sought;
import org.sucharit.complaints.listening.Directory;
import org.sucharit.kit.security.Actor;

/** What can be chosen in the forms about a case. */
@Component
class Options {

    private final Directory directory;
    private final CaseDoor door;
    private final MessageSource messages;

    Options(Directory directory, CaseDoor door, MessageSource messages) {
        this.directory = directory;
        this.door = door;
        this.messages = messages;
    }

    /** Value and text of each choice, by field. */
    Map<String, Map<String, String>> of(Actor actor, CaseFile file, Locale language) {
        return Map.of(
                Field.AUTHORITY.name(), words("mailbox.authority.", Authority.values(), language),
                Field.CONCLUSION.name(), words("mailbox.conclusion.", Conclusion.values(), language),
                Field.SOUGHT.name(), words("mailbox.sought.", Sought.values(), language),
                Field.PERSON.name(), people(actor, file, language));
    }

    private Map<String, String> words(String prefix, Enum<?>[] values, Locale language) {
        var options = new LinkedHashMap<String, String>();
        for (var value : values) options.put(value.name(), messages.getMessage(prefix + value.name(), null, language));
        return options;
    }

    /** The reader first, then whoever of the agency's desk may see the case. */
    private Map<String, String> people(Actor actor, CaseFile file, Locale language) {
        var options = new LinkedHashMap<String, String>();
        options.put(actor.subject(), messages.getMessage("casepages.myself", null, language));
        if (file.standing().route() == Route.OVERSIGHT) return options;
        for (var person : directory.investigators(file.agency())) {
            var account = person.account();
            if (account != null && !door.isMarked(file, account)) options.putIfAbsent(account, person.name());
        }
        return options;
    }
}
