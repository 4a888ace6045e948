-- Editions of the course. A file is kept once, however many editions have it.
create table blob (
    sha256 varchar(64) primary key,
    bytes bigint not null
);

-- In pieces, since the embedded database takes one mebibyte in a value that PostgreSQL knows too.
create table blob_piece (
    blob_sha256 varchar(64) not null references blob (sha256),
    place integer not null,
    piece bytea not null,
    primary key (blob_sha256, place)
);

create table edition (
    hash varchar(64) primary key,
    parent varchar(64) references edition (hash),
    made_at timestamp with time zone not null,
    made_by uuid,
    origin varchar(1000) not null,
    -- the highest is the newest edition; raised when the same content is loaded again after another
    turn bigint not null unique
);

create table edition_file (
    edition_hash varchar(64) not null references edition (hash),
    path varchar(700) not null,
    blob_sha256 varchar(64) not null references blob (sha256),
    primary key (edition_hash, path)
);

create index edition_file_by_blob on edition_file (blob_sha256);
