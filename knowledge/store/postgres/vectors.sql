-- Vectors, where the server has pgvector. Each is kept under the hash of its text, at length 1.

CREATE TABLE embedders (id text COLLATE "C" PRIMARY KEY, dimension integer NOT NULL);
CREATE TABLE vectors (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  embedder text COLLATE "C" NOT NULL REFERENCES embedders (id),
  text_hash text COLLATE "C" NOT NULL,
  embedding vector NOT NULL,
  UNIQUE (embedder, text_hash)
);
