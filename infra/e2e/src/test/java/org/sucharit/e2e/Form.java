package org.sucharit.e2e;

/**
 * What is sent to a handler that may answer with a page: that something has to be corrected.
 *
 * @param mapping that it is sent to, by its name
 * @param on the page on which it stands
 * @param typed into every field that takes words
 * @param second whether a form that asks for nothing comes before it, sent to the same handler
 * @param excuse why nobody sends it so; empty: somebody does
 */
record Form(String mapping, Page on, String typed, boolean second, String excuse) {

    static Form form(String mapping, Page on) {
        return new Form(mapping, on, "", false, "");
    }

    static Form unsent(String mapping, Page on, String excuse) {
        return new Form(mapping, on, "", false, excuse);
    }

    Form by(String account) {
        return new Form(mapping, on.by(account), typed, second, excuse);
    }

    /** What is wrong everywhere, where nothing at all would be taken. */
    Form typing(String words) {
        return new Form(mapping, on, words, second, excuse);
    }

    Form afterAnother() {
        return new Form(mapping, on, typed, true, excuse);
    }

    boolean isSent() {
        return excuse.isEmpty();
    }

    boolean isOf(Mapping some) {
        return mapping.equals(some.name());
    }
}
