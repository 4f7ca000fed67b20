package org.sucharit.complaints.doors;

import org.sucharit.complaints.CaseStories;
import org.sucharit.kit.test.doors.Site;

/** Two agencies of one province: the one whose doors are tried, and another. */
abstract class Ground extends CaseStories {

    static final String HERE = newAgency();
    static final Site SITE = new Site(HERE, newAgency(), PROVINCE, "ลพบุรี");
}
