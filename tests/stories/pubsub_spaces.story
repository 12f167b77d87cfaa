# XEP-0503: a space is a node of the pubsub service; XEP-0462: spaces are found among other nodes.
[Lead]
    jid: lead-dev@ours.test/desk
[Emacs]
    jid: emacs-user@ours.test/cool-client

---------

lead connects
emacs connects

# §4: what makes a node a space, a public one.
lead sends:
    <iq to='pubsub.ours.test' type='set' id='create'>
      <pubsub xmlns='http://jabber.org/protocol/pubsub'>
        <create node='dev'/>
        <configure>
          <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#node_config</value></field>
            <field var='pubsub#title'><value>The developers corner</value></field>
            <field var='pubsub#type'><value>urn:xmpp:spaces:0</value></field>
            <field var='pubsub#notify_retract'><value>true</value></field>
            <field var='pubsub#persist_items'><value>true</value></field>
            <field var='pubsub#purge_offline'><value>false</value></field>
            <field var='pubsub#notify_sub'><value>true</value></field>
            <field var='pubsub#notify_config'><value>true</value></field>
            <field var='pubsub#notify_delete'><value>true</value></field>
            <field var='pubsub#access_model'><value>open</value></field>
          </x>
        </configure>
      </pubsub>
    </iq>
    <iq to='pubsub.ours.test' type='set' id='other'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='news'/></pubsub></iq>
lead gets in any order:
    <iq from='pubsub.ours.test' type='result' id='create'/>
    <iq from='pubsub.ours.test' type='result' id='other'/>

# §5, Example 1: of all the nodes of the service only the spaces.
emacs sends:
    <iq to='pubsub.ours.test' type='get' id='spaces-items'>
      <query xmlns='http://jabber.org/protocol/disco#items'>
        <filter xmlns='urn:xmpp:pubsub-filter:0'>
          <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-filter:0</value></field>
            <field type='list-multi' var='included-types'><value>urn:xmpp:spaces:0</value></field>
          </x>
        </filter>
      </query>
    </iq>
emacs gets:
    <iq from='pubsub.ours.test' type='result' id='spaces-items'>
      <query xmlns='http://jabber.org/protocol/disco#items'>
        <item jid='pubsub.ours.test' node='dev' name='The developers corner'/>
      </query>
    </iq>

# XEP-0462 Example 1: those of another type, and those of none.
emacs sends:
    <iq to='pubsub.ours.test' type='get' id='disco1'>
      <query xmlns='http://jabber.org/protocol/disco#items'>
        <filter xmlns='urn:xmpp:pubsub-filter:0'>
          <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-filter:0</value></field>
            <field type='list-multi' var='included-types'><value>urn:xmpp:microblog:0</value><value/></field>
          </x>
        </filter>
      </query>
    </iq>
emacs gets:
    <iq from='pubsub.ours.test' type='result' id='disco1'>
      <query xmlns='http://jabber.org/protocol/disco#items'>
        <item jid='pubsub.ours.test' node='news'/>
      </query>
    </iq>

# All but those.
emacs sends:
    <iq to='pubsub.ours.test' type='get' id='disco2'>
      <query xmlns='http://jabber.org/protocol/disco#items'>
        <filter xmlns='urn:xmpp:pubsub-filter:0'>
          <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-filter:0</value></field>
            <field type='list-multi' var='excluded-types'><value>urn:xmpp:spaces:0</value></field>
          </x>
        </filter>
      </query>
    </iq>
emacs gets:
    <iq from='pubsub.ours.test' type='result' id='disco2'>
      <query xmlns='http://jabber.org/protocol/disco#items'>
        <item jid='pubsub.ours.test' node='news'/>
      </query>
    </iq>

# XEP-0462 Example 2: both at once.
emacs sends:
    <iq to='pubsub.ours.test' type='get' id='error1'>
      <query xmlns='http://jabber.org/protocol/disco#items'>
        <filter xmlns='urn:xmpp:pubsub-filter:0'>
          <x xmlns='jabber:x:data' type='submit'>
            <field var='FORM_TYPE' type='hidden'><value>urn:xmpp:pubsub-filter:0</value></field>
            <field type='list-multi' var='included-types'><value>a</value></field>
            <field type='list-multi' var='excluded-types'><value>b</value></field>
          </x>
        </filter>
      </query>
    </iq>
emacs gets:
    <iq from='pubsub.ours.test' type='error' id='error1'>
      ...
      <error type='modify'><bad-request xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>

# §6, Example 3: what the space is.
emacs sends:
    <iq to='pubsub.ours.test' type='get' id='space-metadata'><query xmlns='http://jabber.org/protocol/disco#info' node='dev'/></iq>
emacs gets:
    <iq from='pubsub.ours.test' type='result' id='space-metadata'>
      <query xmlns='http://jabber.org/protocol/disco#info' node='dev'>
        ...
        <x xmlns='jabber:x:data' type='result'>
          ...
          <field var='FORM_TYPE' type='hidden'><value>http://jabber.org/protocol/pubsub#meta-data</value></field>
          <field var='pubsub#type' type='text-single'><value>urn:xmpp:spaces:0</value></field>
          <field var='pubsub#creator' type='jid-single'><value>lead-dev@ours.test</value></field>
          <field var='pubsub#title' type='text-single'><value>The developers corner</value></field>
        </x>
      </query>
    </iq>

# §7: joining; the owner hears of it, and the one who has joined of rooms that come and go.
emacs sends:
    <iq to='pubsub.ours.test' type='set' id='join'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe node='dev' jid='emacs-user@ours.test/cool-client'/></pubsub></iq>
emacs gets:
    <iq from='pubsub.ours.test' type='result' id='join'>
      <pubsub xmlns='http://jabber.org/protocol/pubsub'><subscription node='dev' jid='emacs-user@ours.test/cool-client' subid='*' subscription='subscribed'/></pubsub>
    </iq>
lead sends:
    <iq to='pubsub.ours.test' type='set' id='room'>
      <pubsub xmlns='http://jabber.org/protocol/pubsub'>
        <publish node='dev'>
          <item id='erp@rooms.ours.test'><conference xmlns='urn:xmpp:bookmarks:1' name='ERP 3000' autojoin='true'/></item>
        </publish>
      </pubsub>
    </iq>
lead gets:
    <iq from='pubsub.ours.test' type='result' id='room'>...</iq>
emacs gets:
    <message from='pubsub.ours.test' type='headline' id='*'>
      ...
      <event xmlns='http://jabber.org/protocol/pubsub#event'>
        <items node='dev'>
          <item id='erp@rooms.ours.test'><conference xmlns='urn:xmpp:bookmarks:1' name='ERP 3000' autojoin='true'/></item>
        </items>
      </event>
    </message>
