-- A sealed text does not get smaller by compressing it: a complaint's event of up to a page stays in its row, instead of
-- being tried, cut and kept in pieces elsewhere.
ALTER TABLE domain_event SET (toast_tuple_target = 8160);
