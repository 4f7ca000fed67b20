package org.sucharit.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of a page, by somebody.
 *
 * @param own whether by whom it is made for, so that it has to answer as the table says
 * @param form of the page, which is sent so that it is refused: what comes back is looked at; null: none is
 */
record Visit(
        Page page,
        String account,
        String language,
        boolean own,
        @Nullable Form form) {

    private static final Set<Integer> NO_ANSWER_TO_A_FORM = Set.of(403, 404, 405);

    static Visit own(Page page) {
        return new Visit(page, page.who(), "th", true, null);
    }

    static Visit refused(Form form) {
        return new Visit(form.on(), form.on().who(), "th", false, form);
    }

    Visit as(String someone) {
        return new Visit(page, someone, language, false, form);
    }

    Visit speaking(String another) {
        return new Visit(page, account, another, own, form);
    }

    boolean refused() {
        return form != null;
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
        if (refused() && NO_ANSWER_TO_A_FORM.contains(status)) faults.add("answered the form with " + status);
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
                + (form == null ? "" : ", form refused by " + form.mapping())
                + (language.equals("th") ? "" : ", in " + language);
    }
}
