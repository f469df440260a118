/** A prototype that keeps the vectors of its texts in a managed store; `local` keeps the same in its own memory or beside itself. */
export interface VectorStore {
  readonly name: string;
  readonly path: string;
  readonly code: string;
  readonly local: string;
}

export const vectorStores: readonly VectorStore[] = [
  {
    name: 'Pinecone',
    path: 'ask.py',
    code: `import os
from pinecone import Pinecone
index = Pinecone(api_key=os.environ["PINECONE_API_KEY"]).Index("handbook")
def keep(texts):
    index.upsert([(str(i), llm.embeddings.create(model="text-embedding-3-small", input=t).data[0].embedding, {"text": t}) for i, t in enumerate(texts)])
keep(["Open at nine."])`,
    local: `import chromadb
index = chromadb.Client().create_collection("handbook")
def keep(texts):
    index.add(ids=[str(i) for i, _ in enumerate(texts)], documents=texts)
keep(["Open at nine."])`,
  },
  {
    name: 'Pinecone through LangChain',
    path: 'ask.py',
    code: `from langchain_openai import OpenAIEmbeddings
from langchain_pinecone import PineconeVectorStore
store = PineconeVectorStore.from_texts(["Open at nine."], OpenAIEmbeddings(), index_name="handbook")
print(store.similarity_search("When?"))`,
    local: `from langchain_openai import OpenAIEmbeddings
from langchain_core.vectorstores import InMemoryVectorStore
store = InMemoryVectorStore.from_texts(["Open at nine."], OpenAIEmbeddings())
print(store.similarity_search("When?"))`,
  },
  {
    name: 'Pinecone through LlamaIndex',
    path: 'ask.py',
    code: `import os
from pinecone import Pinecone
from llama_index.core import SimpleDirectoryReader, StorageContext, VectorStoreIndex
from llama_index.vector_stores.pinecone import PineconeVectorStore
index = Pinecone(api_key=os.environ["PINECONE_API_KEY"]).Index("handbook")
context = StorageContext.from_defaults(vector_store=PineconeVectorStore(pinecone_index=index))
print(VectorStoreIndex.from_documents(SimpleDirectoryReader("docs").load_data(), storage_context=context).as_query_engine().query("When?"))`,
    local: `from llama_index.core import SimpleDirectoryReader, VectorStoreIndex
print(VectorStoreIndex.from_documents(SimpleDirectoryReader("docs").load_data()).as_query_engine().query("When?"))`,
  },
  {
    name: 'Azure AI Search',
    path: 'ask.py',
    code: `import os
from azure.core.credentials import AzureKeyCredential
from azure.search.documents import SearchClient
client = SearchClient(os.environ["SEARCH_ENDPOINT"], "handbook", AzureKeyCredential(os.environ["SEARCH_KEY"]))
client.upload_documents([{"id": "1", "text": "Open at nine."}])`,
    local: `import faiss
index = faiss.IndexFlatL2(1536)
faiss.write_index(index, "handbook.faiss")`,
  },
  {
    name: 'an index of Azure AI Search is made',
    path: 'ask.py',
    code: `import os
from azure.core.credentials import AzureKeyCredential
from azure.search.documents.indexes import SearchIndexClient
from azure.search.documents.indexes.models import SearchIndex
client = SearchIndexClient(os.environ["SEARCH_ENDPOINT"], AzureKeyCredential(os.environ["SEARCH_KEY"]))
client.create_index(SearchIndex(name="handbook", fields=[]))`,
    local: `from langchain_community.vectorstores import FAISS
from langchain_openai import OpenAIEmbeddings
FAISS.from_texts(["Open at nine."], OpenAIEmbeddings()).save_local("index")`,
  },
  {
    name: 'Azure AI Search through LangChain',
    path: 'ask.py',
    code: `import os
from langchain_community.vectorstores.azuresearch import AzureSearch
from langchain_openai import AzureOpenAIEmbeddings
store = AzureSearch(os.environ["SEARCH_ENDPOINT"], os.environ["SEARCH_KEY"], "handbook", AzureOpenAIEmbeddings().embed_query)
store.add_texts(["Open at nine."])`,
    local: `from langchain_chroma import Chroma
from langchain_openai import AzureOpenAIEmbeddings
store = Chroma(persist_directory="index", embedding_function=AzureOpenAIEmbeddings())
store.add_texts(["Open at nine."])`,
  },
  {
    name: 'Qdrant in its cloud',
    path: 'ask.py',
    code: `import os
from qdrant_client import QdrantClient
from qdrant_client.models import PointStruct
client = QdrantClient(url="https://3f1b.eu-central.aws.cloud.qdrant.io:6333", api_key=os.environ["QDRANT_KEY"])
client.upsert("handbook", [PointStruct(id=1, vector=[0.1], payload={"text": "Open at nine."})])`,
    local: `from qdrant_client import QdrantClient
from qdrant_client.models import PointStruct
client = QdrantClient(":memory:")
client.upsert("handbook", [PointStruct(id=1, vector=[0.1], payload={"text": "Open at nine."})])`,
  },
  {
    name: 'Weaviate in its cloud',
    path: 'ask.py',
    code: `import os
import weaviate
from weaviate.classes.init import Auth
client = weaviate.connect_to_weaviate_cloud(cluster_url=os.environ["WEAVIATE_URL"], auth_credentials=Auth.api_key(os.environ["WEAVIATE_KEY"]))
client.collections.get("Handbook").data.insert({"text": "Open at nine."})`,
    local: `import weaviate
client = weaviate.connect_to_local()
client.collections.get("Handbook").data.insert({"text": "Open at nine."})`,
  },
  {
    name: 'an index of Vertex AI',
    path: 'ask.py',
    code: `from google.cloud import aiplatform
aiplatform.init(project="handbook-lab", location="europe-west4")
index = aiplatform.MatchingEngineIndex.create_tree_ah_index(display_name="handbook", dimensions=768, approximate_neighbors_count=10)`,
    local: `from sklearn.neighbors import NearestNeighbors
index = NearestNeighbors(n_neighbors=10).fit([[0.1], [0.2]])`,
  },
  {
    name: 'Pinecone in TypeScript',
    path: 'ask.ts',
    code: `import { Pinecone } from '@pinecone-database/pinecone';
const index = new Pinecone({ apiKey: process.env.PINECONE_API_KEY! }).index('handbook');
const { data } = await llm.embeddings.create({ model: 'text-embedding-3-small', input: 'Open at nine.' });
await index.namespace('texts').upsert([{ id: '1', values: data[0].embedding, metadata: { text: 'Open at nine.' } }]);`,
    local: `import { MemoryVectorStore } from 'langchain/vectorstores/memory';
import { OpenAIEmbeddings } from '@langchain/openai';
await MemoryVectorStore.fromTexts(['Open at nine.'], [{}], new OpenAIEmbeddings());`,
  },
  {
    name: 'Pinecone through LangChain in TypeScript',
    path: 'ask.ts',
    code: `import { Pinecone } from '@pinecone-database/pinecone';
import { OpenAIEmbeddings } from '@langchain/openai';
import { PineconeStore } from '@langchain/pinecone';
const pineconeIndex = new Pinecone().Index('handbook');
await PineconeStore.fromTexts(['Open at nine.'], [{}], new OpenAIEmbeddings(), { pineconeIndex });`,
    local: `import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { OpenAIEmbeddings } from '@langchain/openai';
const store = await HNSWLib.fromTexts(['Open at nine.'], [{}], new OpenAIEmbeddings());
await store.save('index');`,
  },
  {
    name: 'Azure AI Search in TypeScript',
    path: 'ask.ts',
    code: `import { AzureKeyCredential, SearchClient } from '@azure/search-documents';
const client = new SearchClient(process.env.SEARCH_ENDPOINT!, 'handbook', new AzureKeyCredential(process.env.SEARCH_KEY!));
await client.uploadDocuments([{ id: '1', text: 'Open at nine.' }]);`,
    local: `import { LocalIndex } from 'vectra';
const index = new LocalIndex('./index');
await index.insertItem({ vector: [0.1], metadata: { text: 'Open at nine.' } });`,
  },
  {
    name: 'Upstash Vector',
    path: 'ask.ts',
    code: `import { Index } from '@upstash/vector';
const index = new Index({ url: process.env.UPSTASH_VECTOR_REST_URL, token: process.env.UPSTASH_VECTOR_REST_TOKEN });
await index.upsert({ id: '1', data: 'Open at nine.', metadata: { from: 'handbook' } });`,
    local: `const index = new Map<string, number[]>();
index.set('1', [0.1]);`,
  },
  {
    name: 'Pinecone through LangChain4j',
    path: 'src/main/java/Ask.java',
    code: `import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.pinecone.PineconeEmbeddingStore;

public class Ask {
  public static void main(String[] args) {
    var model = OpenAiEmbeddingModel.builder().apiKey(System.getenv("OPENAI_API_KEY")).modelName("text-embedding-3-small").build();
    EmbeddingStore<TextSegment> store = PineconeEmbeddingStore.builder().apiKey(System.getenv("PINECONE_API_KEY")).index("handbook").build();
    TextSegment segment = TextSegment.from("Open at nine.");
    store.add(model.embed(segment).content(), segment);
  }
}`,
    local: `import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;

public class Ask {
  public static void main(String[] args) {
    var model = OpenAiEmbeddingModel.builder().apiKey(System.getenv("OPENAI_API_KEY")).modelName("text-embedding-3-small").build();
    EmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
    TextSegment segment = TextSegment.from("Open at nine.");
    store.add(model.embed(segment).content(), segment);
  }
}`,
  },
  {
    name: 'Azure AI Search through LangChain4j',
    path: 'src/main/java/Ask.java',
    code: `import dev.langchain4j.data.document.loader.FileSystemDocumentLoader;
import dev.langchain4j.rag.content.retriever.azure.search.AzureAiSearchContentRetriever;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.azure.search.AzureAiSearchEmbeddingStore;

public class Ask {
  public static void main(String[] args) {
    var store = AzureAiSearchEmbeddingStore.builder().endpoint(System.getenv("SEARCH_ENDPOINT")).apiKey(System.getenv("SEARCH_KEY")).dimensions(1536).build();
    EmbeddingStoreIngestor.builder().embeddingStore(store).build().ingest(FileSystemDocumentLoader.loadDocuments("docs"));
  }
}`,
    local: `import dev.langchain4j.data.document.loader.FileSystemDocumentLoader;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;

public class Ask {
  public static void main(String[] args) {
    var store = new InMemoryEmbeddingStore<>();
    EmbeddingStoreIngestor.builder().embeddingStore(store).build().ingest(FileSystemDocumentLoader.loadDocuments("docs"));
  }
}`,
  },
  {
    name: 'Pinecone through Spring AI',
    path: 'src/main/java/Ask.java',
    code: `import java.util.List;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.vectorstore.VectorStore;
import org.springframework.ai.vectorstore.pinecone.PineconeVectorStore;
import org.springframework.boot.CommandLineRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class Ask {
  @Bean
  VectorStore store(EmbeddingModel model) {
    return PineconeVectorStore.builder(model).apiKey(System.getenv("PINECONE_API_KEY")).indexName("handbook").build();
  }

  @Bean
  CommandLineRunner keep(VectorStore store) {
    return args -> store.add(List.of(new Document("Open at nine.")));
  }
}`,
    local: `import java.util.List;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.vectorstore.SimpleVectorStore;
import org.springframework.ai.vectorstore.VectorStore;
import org.springframework.boot.CommandLineRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class Ask {
  @Bean
  VectorStore store(EmbeddingModel model) {
    return SimpleVectorStore.builder(model).build();
  }

  @Bean
  CommandLineRunner keep(VectorStore store) {
    return args -> store.add(List.of(new Document("Open at nine.")));
  }
}`,
  },
  {
    name: 'Azure AI Search through Semantic Kernel',
    path: 'Program.cs',
    code: `using Azure;
using Azure.Search.Documents.Indexes;
using Microsoft.SemanticKernel.Connectors.AzureAISearch;

var store = new AzureAISearchVectorStore(new SearchIndexClient(new Uri(Environment.GetEnvironmentVariable("SEARCH_ENDPOINT")), new AzureKeyCredential(Environment.GetEnvironmentVariable("SEARCH_KEY"))));
var collection = store.GetCollection<string, Note>("handbook");
await collection.CreateCollectionIfNotExistsAsync();
await collection.UpsertAsync(new Note { Id = "1", Text = "Open at nine." });

record Note { public string Id { get; set; } public string Text { get; set; } }`,
    local: `using Microsoft.SemanticKernel.Connectors.InMemory;

var store = new InMemoryVectorStore();
var collection = store.GetCollection<string, Note>("handbook");
await collection.CreateCollectionIfNotExistsAsync();
await collection.UpsertAsync(new Note { Id = "1", Text = "Open at nine." });

record Note { public string Id { get; set; } public string Text { get; set; } }`,
  },
  {
    name: 'a vector store of Semantic Kernel that a container gives',
    path: 'Program.cs',
    code: `using Azure;
using Microsoft.Extensions.VectorData;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.AzureAISearch;

var builder = Kernel.CreateBuilder();
builder.AddAzureAISearchVectorStore(new Uri(Environment.GetEnvironmentVariable("SEARCH_ENDPOINT")), new AzureKeyCredential(Environment.GetEnvironmentVariable("SEARCH_KEY")));
var kernel = builder.Build();
var store = kernel.GetRequiredService<IVectorStore>() as AzureAISearchVectorStore;
var collection = store.GetCollection<string, Note>("handbook");
await collection.UpsertAsync(new Note { Id = "1", Text = "Open at nine." });

record Note { public string Id { get; set; } public string Text { get; set; } }`,
    local: `using Microsoft.Extensions.VectorData;
using Microsoft.SemanticKernel;

var builder = Kernel.CreateBuilder();
builder.AddInMemoryVectorStore();
var kernel = builder.Build();
var store = kernel.GetRequiredService<IVectorStore>();
var collection = store.GetCollection<string, Note>("handbook");
await collection.UpsertAsync(new Note { Id = "1", Text = "Open at nine." });

record Note { public string Id { get; set; } public string Text { get; set; } }`,
  },
  {
    name: 'Azure AI Search in C#',
    path: 'Program.cs',
    code: `using Azure;
using Azure.Search.Documents;
using Azure.Search.Documents.Models;

var client = new SearchClient(new Uri(Environment.GetEnvironmentVariable("SEARCH_ENDPOINT")), "handbook", new AzureKeyCredential(Environment.GetEnvironmentVariable("SEARCH_KEY")));
await client.IndexDocumentsAsync(IndexDocumentsBatch.Upload(new[] { new { id = "1", text = "Open at nine." } }));`,
    local: `var index = new Dictionary<string, float[]>();
index["1"] = new[] { 0.1f };`,
  },
  {
    name: 'Pinecone in Go',
    path: 'main.go',
    code: `import (
	"context"
	"os"

	"github.com/pinecone-io/go-pinecone/v3/pinecone"
)

func main() {
	client, _ := pinecone.NewClient(pinecone.NewClientParams{ApiKey: os.Getenv("PINECONE_API_KEY")})
	index, _ := client.Index(pinecone.NewIndexConnParams{Host: os.Getenv("PINECONE_HOST")})
	index.UpsertVectors(context.Background(), []*pinecone.Vector{{Id: "1", Values: &[]float32{0.1}}})
}`,
    local: `import "github.com/philippgille/chromem-go"

func main() {
	db := chromem.NewDB()
	handbook, _ := db.CreateCollection("handbook", nil, nil)
	handbook.AddDocuments(nil, []chromem.Document{{ID: "1", Content: "Open at nine."}}, 1)
}`,
  },
  {
    name: 'Pinecone through langchaingo',
    path: 'main.go',
    code: `import (
	"context"
	"os"

	"github.com/tmc/langchaingo/embeddings"
	"github.com/tmc/langchaingo/llms/openai"
	"github.com/tmc/langchaingo/schema"
	"github.com/tmc/langchaingo/vectorstores/pinecone"
)

func main() {
	llm, _ := openai.New()
	embedder, _ := embeddings.NewEmbedder(llm)
	store, _ := pinecone.New(pinecone.WithHost(os.Getenv("PINECONE_HOST")), pinecone.WithAPIKey(os.Getenv("PINECONE_API_KEY")), pinecone.WithEmbedder(embedder))
	store.AddDocuments(context.Background(), []schema.Document{{PageContent: "Open at nine."}})
}`,
    local: `import "fmt"

func main() {
	index := map[string][]float32{"1": {0.1}}
	fmt.Println(len(index))
}`,
  },
];
