package org.sucharit.complaints.listening;

import java.util.List;

/** All people of an agency, as this service reads them. */
record PeopleNews(String agency, List<ListedPerson> people) {

    PeopleNews {
        people = List.copyOf(people);
    }

    @Override
    public String toString() {
        return "PeopleNews[" + agency + "]";
    }
}
