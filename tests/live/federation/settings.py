"""What a server of the test bed is to be like towards the others."""

import dataclasses

from federation.certificates import ISSUED


@dataclasses.dataclass(frozen=True)
class Settings:
    certificate: str = ISSUED          # see certificates.py
    dialback: bool = True              # without a valid certificate, dialback will do (XEP-0220)
    starttls: bool = True              # has SRV records for connections with STARTTLS,
    direct_tls: bool = False           # and with TLS from the first byte (XEP-0368)
    bidi: bool = True                  # XEP-0288, where the server has it
    stream_management: bool = True     # XEP-0198 between servers, where the server lets us choose
    dane: bool = False                 # believes what DNSSEC vouches for
    queue_time: str = "1d"             # how long ours keeps messages for a server that is away
    shards: int = 0                    # how many ours has; 0: one for each processor
    deny: tuple = ()                   # domains that ours has nothing to do with,
    strict: tuple = ()                 # and those of which it wants a certificate
