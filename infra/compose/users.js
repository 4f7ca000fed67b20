// Run once, by the image of MongoDB, when its volume is empty: a user for every service, who has its own database only.
for (const name of ["measures", "complaints", "reporting"]) {
  const password = process.env[name.toUpperCase() + "_PASSWORD"];
  if (!password) throw new Error(name.toUpperCase() + "_PASSWORD is missing");
  db.getSiblingDB(name).createUser({ user: name, pwd: password, roles: [{ role: "dbOwner", db: name }] });
}
