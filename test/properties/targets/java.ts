import type { DriverId } from './drivers.js';
import type { Language, Reading } from './language.js';
import { type Place, variable } from './places.js';

export const java: Language = {
  id: 'java',
  program: (driver, read, address) => {
    const reading = readings[driver];
    const source = addresses[read]?.(address);
    if (reading === undefined || source === undefined) return null;
    return {
      'src/main/java/com/gripper/Digest.java': `package com.gripper;

${reading.imports}
import dev.langchain4j.model.openai.OpenAiChatModel;

public class Digest {
    public static void main(String[] args) throws Exception {
        String address = ${source};
${reading.lines.replace(/^/gm, '        ')}
        OpenAiChatModel model = OpenAiChatModel.builder().apiKey(System.getenv("OPENAI_API_KEY")).modelName("gpt-5-mini").build();
        System.out.println(model.chat("Write a digest of " + orders));
    }
}
`,
    };
  },
};

const addresses: Readonly<Partial<Record<Place['read'], (address: string) => string>>> = {
  literal: (address) => `"${address}"`,
  default: (address) => `System.getenv().getOrDefault("${variable}", "${address}")`,
  environment: () => `System.getenv("${variable}")`,
};

const jdbc = 'import java.sql.Connection;\nimport java.sql.DriverManager;\nimport java.sql.ResultSet;';

function rows(url: string): string {
  return `Connection connection = DriverManager.getConnection(${url});
ResultSet orders = connection.createStatement().executeQuery("SELECT id, due_on FROM orders");`;
}

const readings: Readonly<Partial<Record<DriverId, Reading>>> = {
  postgres: { imports: jdbc, lines: rows('"jdbc:" + address') },
  mysql: { imports: jdbc, lines: rows('"jdbc:mysql://" + address + ":3306/shop"') },
  mongodb: {
    imports: 'import com.mongodb.client.MongoClient;\nimport com.mongodb.client.MongoClients;',
    lines: `MongoClient client = MongoClients.create(address);
Object orders = client.getDatabase("shop").getCollection("orders").find().first();`,
  },
};
