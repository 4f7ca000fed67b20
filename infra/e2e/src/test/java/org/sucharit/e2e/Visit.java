package org.sucharit.e2e;

import java.util.ArrayList;
import java.util.List;

/**
 * Of a page, by somebody.
 *
 * @param own whether by whom it is made for, so that it has to answer as the table says
 * @param refused whether to look at what it says after a form was sent empty
 */
record Visit(Page page, String account, String language, boolean own, boolean refused) {

    static Visit own(Page page) {
        return new Visit(page, page.who(), "th", true, false);
    }

    Visit as(String someone) {
        return new Visit(page, someone, language, false, refused);
    }

    Visit speaking(String another) {
        return new Visit(page, account, another, own, refused);
    }

    Visit withEmptyForm() {
        return new Visit(page, account, language, false, true);
    }

    /** The address in the language of the visit. */
    String in(String address) {
        if (language.equals("th")) return address;
        return address + (address.contains("?") ? "&" : "?") + "lang=" + language;
    }

    /** @param name of the mapping that answered, with the method */
    List<String> faults(int status, String name) {
        var faults = new ArrayList<String>();
        if (own ? status != page.status() : status >= 500) faults.add("answered with " + status);
        if (own && !page.mapping().startsWith("/error of") && !name.equals(page.method() + " " + page.mapping()))
            faults.add("is a page of " + name);
        return faults;
    }

    String fileName() {
        return (page.mapping().equals("/") ? "start" + this : toString().substring(1)).replaceAll("[^A-Za-z0-9]+", "-");
    }

    @Override
    public String toString() {
        return page.mapping()
                + (account.isEmpty() ? ", by anyone" : ", by " + account)
                + (page.typed().isEmpty() ? "" : ", form sent")
                + (refused ? ", form refused" : "")
                + (language.equals("th") ? "" : ", in " + language);
    }
}
