package org.sucharit.complaints.rebuilding;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.sucharit.complaints.rebuilding.XmlRules.Fate;

/** Copies an XML part piece by piece, as its rules say. Comments, instructions and document types never come along. */
final class XmlFilter {

    private static final int DEEPEST = 2_000;

    private final XMLStreamReader in;
    private final XMLStreamWriter out;
    private final XmlRules rules;
    private final Deque<Map<String, String>> known = new ArrayDeque<>();
    private final Deque<Boolean> kept = new ArrayDeque<>();

    private XmlFilter(XMLStreamReader in, XMLStreamWriter out, XmlRules rules) {
        this.in = in;
        this.out = out;
        this.rules = rules;
    }

    /** @throws CannotRebuild for what is no XML, or has a document type */
    static void copy(InputStream from, OutputStream to, XmlRules rules) {
        try {
            var out = Factories.OUT.createXMLStreamWriter(to, "UTF-8");
            new XmlFilter(Factories.IN.createXMLStreamReader(from), out, rules).copy();
            out.close();
        } catch (XMLStreamException e) {
            throw new CannotRebuild();
        }
    }

    static XMLStreamReader reader(InputStream from) throws XMLStreamException {
        return Factories.IN.createXMLStreamReader(from);
    }

    private void copy() throws XMLStreamException {
        known.push(new HashMap<>());
        out.writeStartDocument("UTF-8", "1.0");
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamReader.START_ELEMENT -> start();
                case XMLStreamReader.END_ELEMENT -> end();
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> text();
                case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE -> throw new CannotRebuild();
                default -> {}
            }
        }
        out.writeEndDocument();
    }

    private void start() throws XMLStreamException {
        var fate = rules.of(in);
        if (fate == Fate.DROP) {
            skip();
            return;
        }
        if (kept.size() >= DEEPEST) throw new CannotRebuild();
        kept.push(fate == Fate.KEEP);
        if (fate == Fate.UNWRAP) return;
        known.push(new HashMap<>(known.element()));
        out.writeStartElement(prefix(in.getPrefix()), in.getLocalName(), uri(in.getNamespaceURI()));
        for (int i = 0; i < in.getNamespaceCount(); i++)
            declare(prefix(in.getNamespacePrefix(i)), uri(in.getNamespaceURI(i)));
        declare(prefix(in.getPrefix()), uri(in.getNamespaceURI()));
        for (int i = 0; i < in.getAttributeCount(); i++) attribute(i);
    }

    private void attribute(int index) throws XMLStreamException {
        var value = rules.attribute(in, index);
        if (value == null) return;
        var prefix = prefix(in.getAttributePrefix(index));
        if (prefix.isEmpty()) {
            out.writeAttribute(in.getAttributeLocalName(index), value);
            return;
        }
        var uri = uri(in.getAttributeNamespace(index));
        declare(prefix, uri);
        out.writeAttribute(prefix, uri, in.getAttributeLocalName(index), value);
    }

    /** What stood on an element that was unwrapped is said again where it is needed. */
    private void declare(String prefix, String uri) throws XMLStreamException {
        if (prefix.equals("xml") || uri.equals(known.element().getOrDefault(prefix, ""))) return;
        known.element().put(prefix, uri);
        if (prefix.isEmpty()) out.writeDefaultNamespace(uri);
        else out.writeNamespace(prefix, uri);
    }

    private void end() throws XMLStreamException {
        if (!kept.pop()) return;
        known.pop();
        out.writeEndElement();
        rules.ended(in.getLocalName());
    }

    private void text() throws XMLStreamException {
        if (!kept.isEmpty()) out.writeCharacters(rules.text(in.getText()));
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = in.next();
            if (event == XMLStreamReader.START_ELEMENT) depth++;
            if (event == XMLStreamReader.END_ELEMENT) depth--;
        }
    }

    private static String prefix(@org.jspecify.annotations.Nullable String prefix) {
        return Objects.requireNonNullElse(prefix, "");
    }

    private static String uri(@org.jspecify.annotations.Nullable String uri) {
        return Objects.requireNonNullElse(uri, "");
    }

    private static final class Factories {
        static final XMLInputFactory IN = XMLInputFactory.newDefaultFactory();
        static final XMLOutputFactory OUT = XMLOutputFactory.newDefaultFactory();

        static {
            IN.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            IN.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            IN.setProperty(XMLInputFactory.IS_COALESCING, false);
        }
    }
}
