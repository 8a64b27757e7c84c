CREATE ALIAS nap FOR 'java.lang.Thread.sleep(long)';
CREATE TABLE org (slug VARCHAR(40) PRIMARY KEY, name VARCHAR(80) NOT NULL, city VARCHAR(40) NOT NULL, description VARCHAR(400) NOT NULL);
INSERT INTO org (slug, name, city, description) VALUES
  ('acme', 'Acme', 'Fairfield', 'Anvils, rockets and giant magnets, delivered to any desert.'),
  ('globex', 'Globex', 'Cypress Creek', 'High technology with a hammock on every desk.'),
  ('initech', 'Initech', 'Austin', 'Software for banks, and cover sheets for reports.'),
  ('umbra', 'Umbra Optics', 'Jena', 'Lenses for telescopes, microscopes and lighthouses.'),
  ('tidewater', 'Tidewater Ferries', 'Bergen', 'Ships between islands, in any weather but one.'),
  ('oakline', 'Oakline Furniture', 'Aarhus', 'Tables and chairs from trees that fell by themselves.'),
  ('meridian', 'Meridian Maps', 'Greenwich', 'Maps of places that have changed since the last map.'),
  ('saltworks', 'Saltworks', 'Trapani', 'Sea salt, sun dried, from the same pans for three hundred years.'),
  ('northlight', 'Northlight Energy', 'Tromsø', 'Wind from the sea, stored in mountains.'),
  ('papermill', 'Old Paper Mill', 'Basel', 'Paper by hand, type by hand, and a museum of both.'),
  ('lumen', 'Lumen Theatre', 'Lyon', 'Light for stages, and for one opera house.'),
  ('kestrel', 'Kestrel Couriers', 'Bristol', 'Bicycles, in every hill of the city.'),
  ('granary', 'Granary', 'Kraków', 'Bread from old grains, baked at four in the morning.'),
  ('vector', 'Vector Instruments', 'Delft', 'Instruments that measure wind, waves and patience.'),
  ('harbor', 'Harbor Records', 'Lisbon', 'Vinyl pressed a street away from where it was sung.'),
  ('cobalt', 'Cobalt Ceramics', 'Faenza', 'Blue plates, and plates that would like to be blue.');
