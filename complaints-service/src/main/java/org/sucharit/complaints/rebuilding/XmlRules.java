package org.sucharit.complaints.rebuilding;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What becomes of each piece of an XML part on its way into the copy. */
interface XmlRules {

    enum Fate {
        KEEP,
        /** With all that is in it. */
        DROP,
        /** Only what is in it stays. */
        UNWRAP
    }

    /** @param element at its start, with its attributes */
    Fate of(XMLStreamReader element);

    /** @return the attribute's value in the copy; null to leave it out */
    @Nullable
    String attribute(XMLStreamReader element, int index);

    /** @return the text in the copy */
    default String text(String text) {
        return text;
    }

    /** An element that was kept has ended. */
    default void ended(String name) {}
}
