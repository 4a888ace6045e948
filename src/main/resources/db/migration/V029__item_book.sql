-- Who changed an item of the bank, who asked for its review and who decided: rows are only added.
create table item_book (
    id uuid primary key,
    item_id varchar(60) not null,
    -- CHANGED, ASKED, APPROVED, RETURNED
    act varchar(20) not null,
    -- SHA-256 of what the item said and asked then
    content varchar(64) not null,
    made_by uuid not null,
    made_at timestamp(6) with time zone not null,
    note varchar(1000) not null
);

create index item_book_item on item_book (item_id, made_at);
