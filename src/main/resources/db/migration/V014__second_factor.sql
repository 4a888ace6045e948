-- The second step of signing in: an authenticator app, and the codes for whoever has lost it.

create table authenticator (
    person uuid primary key references person (id),
    version integer not null,
    -- base32; shown once, when it is set up
    secret varchar(64) not null,
    set_at timestamp with time zone not null,
    -- of the last code taken: no code is taken twice
    last_step bigint not null
);

create table recovery_code (
    id uuid primary key,
    version integer not null,
    person uuid not null references person (id),
    code_hash varchar(64) not null,
    made_at timestamp with time zone not null,
    used_at timestamp with time zone
);
create index recovery_code_by_person on recovery_code (person);
