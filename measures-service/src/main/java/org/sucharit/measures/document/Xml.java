package org.sucharit.measures.document;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A walk through an XML part, element by element, by local names (the strict and the usual dialect of Office differ in
 * namespaces only). Knows no document types and no external entities.
 */
final class Xml implements AutoCloseable {

    /** Told of a child element; may read on into it or leave it unread. */
    interface Visitor {
        void visit(String name) throws IOException;
    }

    private static final int DEEPEST = 180;

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    private final InputStream in;
    private final XMLStreamReader reader;
    private final Draft draft;
    private int depth;

    Xml(InputStream in, Draft draft) throws IOException {
        this.in = in;
        this.draft = draft;
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException broken) {
            in.close();
            throw new IOException(broken);
        }
    }

    /** Moves to the root element. */
    Xml root() throws IOException {
        while (next() != XMLStreamConstants.START_ELEMENT) {}
        return this;
    }

    /** Visits the children of the element it stands at, and stands at its end afterwards. */
    void children(Visitor visitor) throws IOException {
        int parent = depth;
        if (parent > DEEPEST) throw draft.tooComplex();
        while (true) {
            int event = next();
            if (depth < parent) return;
            if (event != XMLStreamConstants.START_ELEMENT) continue;
            int child = depth;
            visitor.visit(reader.getLocalName());
            while (depth >= child) next();
        }
    }

    /** The text in the element it stands at, with that of its descendants. */
    String text() throws IOException {
        int parent = depth;
        var text = new StringBuilder();
        while (true) {
            int event = next();
            if (depth < parent) return text.toString();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                if (text.length() > draft.limits().characters()) throw draft.tooComplex();
            }
        }
    }

    @Nullable
    String attribute(String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(localName)) return reader.getAttributeValue(i);
        }
        return null;
    }

    String attribute(String localName, String otherwise) {
        var value = attribute(localName);
        return value == null ? otherwise : value;
    }

    int number(String localName, int otherwise) {
        var value = attribute(localName);
        if (value == null) return otherwise;
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    /** Office's switch: present means on, unless it says off. */
    boolean isOn() {
        return switch (attribute("val", "true")) {
            case "0", "false", "off" -> false;
            default -> true;
        };
    }

    private int next() throws IOException {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                draft.goOn();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            return event;
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        } catch (java.util.NoSuchElementException ended) {
            throw new IOException("ends too early", ended);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
