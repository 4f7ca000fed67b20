-- The last day whose cases were reported whole.
CREATE TABLE bulletin_progress (
    reported_until date NOT NULL
);
INSERT INTO bulletin_progress VALUES (DATE '2000-01-01');
