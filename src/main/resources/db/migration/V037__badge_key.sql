-- Keys by which this installation signs badges. The newest signs; all of them verify, so that no row ever goes.
create table badge_key (
    -- SHA-256 of the public key as RFC 7638 writes it
    id varchar(43) primary key,
    public_key varchar(43) not null,
    -- the private key, encrypted under a file that stands beside the database
    sealed varchar(400) not null,
    made_at timestamp(6) with time zone not null
);
