-- Who made this database: one row.
create table installation (
    id uuid primary key,
    made_at timestamp with time zone not null,
    demo boolean not null
);
