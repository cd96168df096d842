/** What Maven fetches: a server in Java that speaks MongoDB's protocol and keeps everything in memory. */
export const MAVEN_ARTIFACT = { group: "de.bwaldvogel", name: "mongo-java-server", version: "1.47.0" } as const;

export const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>dewy</groupId>
  <artifactId>mongo</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>${MAVEN_ARTIFACT.group}</groupId>
      <artifactId>${MAVEN_ARTIFACT.name}</artifactId>
      <version>${MAVEN_ARTIFACT.version}</version>
    </dependency>
  </dependencies>
</project>
`;

/**
 * Says that it is MongoDB 5.0 (wire version 13): the newest that the library knows itself is 8, which the driver refuses. Prints its
 * port, and ends when its standard input does, so that it never outlives who started it.
 */
export const mainClass = `
import de.bwaldvogel.mongo.*;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;

public class Main {
  public static void main(String[] arguments) throws Exception {
    MongoVersion version = new MongoVersion() {
      public List<Integer> getVersionArray() { return List.of(5, 0, 0); }
      public int getWireVersion() { return 13; }
    };
    MongoServer server = new MongoServer(new MemoryBackend().version(version));
    server.bind("127.0.0.1", Integer.parseInt(arguments[0]));
    System.out.println("port " + server.getLocalAddress().getPort());
    while (System.in.read() >= 0) {}
    Runtime.getRuntime().halt(0);
  }
}
`;
