// Makes the one server a replica set, unless it is one; ends well when it has a primary.
const server = connect(
  "mongodb://root:" + encodeURIComponent(process.env.ROOT_PASSWORD) + "@mongodb:27017/admin?directConnection=true");
try {
  server.adminCommand({ replSetGetStatus: 1 });
} catch (error) {
  if (error.codeName !== "NotYetInitialized") throw error;
  server.adminCommand({ replSetInitiate: { _id: "sucharit", members: [{ _id: 0, host: "mongodb:27017" }] } });
}
for (let tries = 0; !server.hello().isWritablePrimary; tries++) {
  if (tries === 60) throw new Error("no primary after a minute");
  sleep(1000);
}
