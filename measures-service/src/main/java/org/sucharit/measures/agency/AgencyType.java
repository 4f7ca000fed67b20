package org.sucharit.measures.agency;

/** The kinds of local government. */
public enum AgencyType {
    /** อบจ.; it has no district. */
    PROVINCIAL_ADMINISTRATIVE_ORGANISATION,
    /** เทศบาลนคร. */
    CITY_MUNICIPALITY,
    /** เทศบาลเมือง. */
    TOWN_MUNICIPALITY,
    /** เทศบาลตำบล. */
    SUBDISTRICT_MUNICIPALITY,
    /** อบต. */
    SUBDISTRICT_ADMINISTRATIVE_ORGANISATION,
    /** กรุงเทพมหานคร. */
    BANGKOK_METROPOLITAN_ADMINISTRATION,
    /** เมืองพัทยา. */
    PATTAYA_CITY
}
