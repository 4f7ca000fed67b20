package org.sucharit.complaints.doors;

import org.sucharit.complaints.CaseStories;

/** Two agencies of one province: the one whose doors are tried, and another. */
abstract class Ground extends CaseStories {

    static final String HERE = newAgency();
    static final String ELSEWHERE = newAgency();
    static final String PROVINCE_HERE = PROVINCE;
}
