package org.sucharit.measures.agency;

import java.util.List;

/**
 * A unit of an agency (สำนักปลัด, กองคลัง) with its sections and positions.
 *
 * @param otherNames other spellings met in documents
 */
public record Unit(String name, List<String> otherNames, List<Part> sections, List<Part> positions) {

    public Unit {
        otherNames = List.copyOf(otherNames);
        sections = List.copyOf(sections);
        positions = List.copyOf(positions);
    }

    /** A section (งานการเจ้าหน้าที่) or a position (นักทรัพยากรบุคคล) and its other spellings. */
    public record Part(String name, List<String> otherNames) {

        public Part {
            otherNames = List.copyOf(otherNames);
        }
    }
}
