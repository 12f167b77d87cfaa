# XEP-0485: what the domain is and runs on, at its pubsub service.
config pubsub.server_information = true
[Francisco]
    jid: francisco@ours.test/barracks
[Juliet]
    jid: juliet@ours.test/balcony

---------

# Example 1 and 2: the feature, and where the node is.
francisco connects
francisco sends:
    <iq to='ours.test' type='get' id='disco1'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>
francisco gets:
    <iq from='ours.test' type='result' id='disco1'>
      <query xmlns='http://jabber.org/protocol/disco#info'>
        ...
        <feature var='urn:xmpp:serverinfo:0'/>
        <x xmlns='jabber:x:data' type='result'>
          <field var='FORM_TYPE' type='hidden'>
            <value>http://jabber.org/network/serverinfo</value>
          </field>
          <field var='serverinfo-pubsub-node' type='text-single'>
            <value>xmpp:pubsub.ours.test?;node=serverinfo</value>
          </field>
        </x>
      </query>
    </iq>

# Example 3 and 4: a leaf, among the first level of the service.
francisco sends:
    <iq to='pubsub.ours.test' type='get' id='info1'><query xmlns='http://jabber.org/protocol/disco#info' node='serverinfo'/></iq>
francisco gets:
    <iq from='pubsub.ours.test' type='result' id='info1'>
      <query xmlns='http://jabber.org/protocol/disco#info' node='serverinfo'>
        ...
        <identity category='pubsub' type='leaf' name='Server information'/>
      </query>
    </iq>
francisco sends:
    <iq to='pubsub.ours.test' type='get' id='items1'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>
francisco gets:
    <iq from='pubsub.ours.test' type='result' id='items1'>
      <query xmlns='http://jabber.org/protocol/disco#items'>
        ...
        <item jid='pubsub.ours.test' node='serverinfo' name='Server information'/>
      </query>
    </iq>

# Example 7.
francisco sends:
    <iq to='pubsub.ours.test' type='get' id='read1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='serverinfo'/></pubsub></iq>
francisco gets:
    <iq from='pubsub.ours.test' type='result' id='read1'>
      <pubsub xmlns='http://jabber.org/protocol/pubsub'>
        <items node='serverinfo'>
          <item id='current'>
            <serverinfo xmlns='urn:xmpp:serverinfo:0'>
              <domain name='ours.test'/>
              <query xmlns='jabber:iq:version'><name>Parlance</name><version>*</version></query>
            </serverinfo>
          </item>
        </items>
      </pubsub>
    </iq>

# It is the server's own.
francisco sends:
    <iq to='pubsub.ours.test' type='set' id='create1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='serverinfo'/></pubsub></iq>
    <iq to='pubsub.ours.test' type='set' id='publish1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='serverinfo'><item id='current'><serverinfo xmlns='urn:xmpp:serverinfo:0'><domain name='evil.test'/></serverinfo></item></publish></pubsub></iq>
    <iq to='pubsub.ours.test' type='set' id='delete1'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><delete node='serverinfo'/></pubsub></iq>
francisco gets in any order:
    <iq from='pubsub.ours.test' type='error' id='create1'>
      ...
      <error type='cancel'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq from='pubsub.ours.test' type='error' id='publish1'>
      ...
      <error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>
    <iq from='pubsub.ours.test' type='error' id='delete1'>
      ...
      <error type='auth'><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>
    </iq>

# A restart changes nothing that subscribers would have to hear of: who comes online gets the last item, that is all.
juliet connects
juliet sends:
    <iq to='pubsub.ours.test' type='set' id='sub1'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe node='serverinfo' jid='juliet@ours.test'/></pubsub></iq>
juliet gets:
    <iq from='pubsub.ours.test' type='result' id='sub1'>
      <pubsub xmlns='http://jabber.org/protocol/pubsub'>
        <subscription node='serverinfo' jid='juliet@ours.test' subid='*' subscription='subscribed'/>
      </pubsub>
    </iq>
server crashes
juliet connects
juliet sends:
    <presence/>
juliet gets in any order:
    <presence from='juliet@ours.test/balcony'/>
    <message from='pubsub.ours.test' to='juliet@ours.test/balcony' type='headline' id='*'>
      <event xmlns='http://jabber.org/protocol/pubsub#event'><items node='serverinfo'><item id='current'>...</item></items></event>
      <delay xmlns='urn:xmpp:delay' from='pubsub.ours.test' stamp='*'/>
    </message>
juliet sends:
    <iq to='pubsub.ours.test' type='get' id='read2'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='serverinfo'/></pubsub></iq>
juliet gets:
    <iq from='pubsub.ours.test' type='result' id='read2'>
      <pubsub xmlns='http://jabber.org/protocol/pubsub'>
        <items node='serverinfo'>
          <item id='current'>...</item>
        </items>
      </pubsub>
    </iq>
juliet gets nothing
